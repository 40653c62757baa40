/** Language detectors side by side: how many texts each gets right, and how many it reads in a second. */
@NullMarked
package org.newswatch.bench.languages;

import org.jspecify.annotations.NullMarked;
