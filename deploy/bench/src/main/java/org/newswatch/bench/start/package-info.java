/** The images of the services: how long until one is ready, with and without its AOT cache, and how much memory it takes. */
@NullMarked
package org.newswatch.bench.start;

import org.jspecify.annotations.NullMarked;
