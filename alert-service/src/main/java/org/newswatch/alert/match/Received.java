package org.newswatch.alert.match;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;

/** An article and the record it came in. */
record Received(KafkaRecord<byte[], byte[]> record, ArticleEnriched article) {}
