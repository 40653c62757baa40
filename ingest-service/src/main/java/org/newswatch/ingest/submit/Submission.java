package org.newswatch.ingest.submit;

import org.newswatch.gate.Problem;
import org.newswatch.ingest.article.Article;

/** One element of a batch, read. Its index is its place in the batch, from 0. */
sealed interface Submission {

    /** An article that obeys the rules. */
    record Good(long index, Article article) implements Submission {}

    /** Something else, and why it is no article. */
    record Bad(long index, Problem problem) implements Submission {}
}
