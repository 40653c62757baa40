package org.newswatch.enrich.story.likeness;

/**
 * What matters of a word when texts are compared.
 *
 * @param stem hash of its stem, the same for all its forms and in both Serbian scripts
 * @param root hash of the first letters of the stem, the same also for related words; of a number the whole of it
 * @param weight how much it says, from 0 for a word that is everywhere
 */
record Word(int stem, int root, float weight, boolean number) {}
