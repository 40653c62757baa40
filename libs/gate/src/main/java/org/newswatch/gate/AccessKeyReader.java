package org.newswatch.gate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Reads one record of the topic of keys. What is no key opens nothing, and stops nobody. */
@Singleton
class AccessKeyReader {

    private static final Logger LOG = Logger.getLogger(AccessKeyReader.class);

    private final ObjectMapper json;

    AccessKeyReader(ObjectMapper json) {
        this.json = json;
    }

    Optional<Caller> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(json.readValue(record.value(), AccessKeyIssued.class))
                    .map(issued -> new Caller(issued.id(), issued.tenant(), issued.roles()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("a record on the topic of keys is none: offset=%d", record.offset());
            return Optional.empty();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccessKeyIssued(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String tenant,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            Set<String> roles) {}
}
