package org.newswatch.alert.match;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;

/** An event and the record it came in. */
record Received<E>(KafkaRecord<byte[], byte[]> record, E event) {}
