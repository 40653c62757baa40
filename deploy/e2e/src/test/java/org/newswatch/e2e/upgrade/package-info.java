/** Two releases side by side: what one writes the other reads, in both directions. */
package org.newswatch.e2e.upgrade;
