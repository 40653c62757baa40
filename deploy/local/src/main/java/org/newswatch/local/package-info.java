/** The whole system on one machine: real Kafka, real PostgreSQL and the three services, for people and for tests. */
@NullMarked
package org.newswatch.local;

import org.jspecify.annotations.NullMarked;
