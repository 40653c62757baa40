package org.newswatch.ingest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.newswatch.local.KafkaAndPostgres;

/** A test of the running service with a real Kafka and a real PostgreSQL; all such tests share one service. */
@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IngestTest {}
