package org.newswatch.alert.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The event on topic {@code access-keys}: {@code contract/access-key-issued.v1.schema.json}. */
record AccessKeyIssued(String id, String tenant, List<String> roles) {

    static final String TYPE = "org.newswatch.access-key.issued.v1";

    static AccessKeyIssued of(AccessKey key) {
        return new AccessKeyIssued(key.id, key.tenant, key.roles);
    }

    /** CloudEvents 1.0, binary mode. */
    Map<String, String> headers(String hash, Instant issuedAt) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_type",
                TYPE,
                "ce_source",
                "/newswatch/alert",
                "ce_subject",
                id,
                "ce_time",
                issuedAt.toString(),
                "ce_partitionkey",
                hash,
                "content-type",
                "application/json");
    }
}
