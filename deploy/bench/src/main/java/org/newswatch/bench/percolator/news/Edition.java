package org.newswatch.bench.percolator.news;

import java.util.function.UnaryOperator;

/**
 * A language in one script.
 *
 * @param tag as BCP 47 has it
 * @param script from the letters of the lexicon into those of the edition
 */
record Edition(String tag, Lexicon lexicon, UnaryOperator<String> script) {}
