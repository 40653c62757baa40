package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused before anything is rendered, with the key named. */
class RefusedValuesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {alert: {replicas: "two"}}                                     | /alert/replicas           | got string, want integer
        {alert: {replica: 2}}                                          | /alert                    | 'replica' not allowed
        {alerts: {replicas: 2}}                                        | at ''                     | 'alerts' not allowed
        {keys: {existingSecret: ""}}                                   | /keys/existingSecret      | minLength
        {kafka: {bootstrapServers: "", securityProtocol: PLAINTEXT}}   | /kafka/bootstrapServers   | minLength
        {kafka: {bootstrapServers: kafka}}                             | /kafka/bootstrapServers   | pattern
        {kafka: {bootstrapServers: "k:1", credentials: {ingest: a, enrich: b, alert: ""}}} | /kafka/credentials/alert | minLength
        {kafka: {bootstrapServers: "k:1", securityProtocol: TLS}}      | /kafka/securityProtocol   | must be one of
        {kafka: {strimzi: {enabled: true, replicas: 1}}}               | /kafka/strimzi/replicas   | minimum
        {postgres: {host: ""}}                                         | /postgres/host            | minLength
        {postgres: {ingest: {existingSecret: "", ownerSecret: a}}}     | /postgres/ingest/existingSecret | minLength
        {postgres: {ingest: {existingSecret: a, ownerSecret: ""}}}     | /postgres/ingest/ownerSecret | minLength
        {ingress: {enabled: true}}                                     | /ingress/host             | minLength
        {tracing: {enabled: true, endpoint: "http://c:4318"}}          | /tracing/agentImage       | minLength
        {oidc: {issuer: "https://id.example", audience: newswatch}}    | /oidc/keys                | minLength
        {oidc: {issuer: "https://id.example", keys: "https://id.example/keys"}} | /oidc/audience   | minLength
        {oidc: {issuer: "https://id.example", audience: newswatch, keys: "http://id.example/keys"}} | /oidc/keys | pattern
        {oidc: {roles: [king]}}                                        | /oidc/roles/0             | must be one of
        {enrich: {lagScaling: {enabled: true, maxReplicas: 9}}}        | enrich.lagScaling.maxReplicas | 9 replicas cannot share 4 partitions
        {alert: {lagScaling: {enabled: true}, autoscaling: {enabled: true}}} | alert.autoscaling   | enable one of them
        {kafka: {bootstrapServers: "k:1", partitions: 2, credentials: {ingest: a, enrich: b, alert: c}}} | kafka.partitions | fewer than the 4
        """)
    void wrongValueIsRefusedByItsKey(String values, String key, String reason) throws IOException {
        var file = Chart.minimalAnd(folder, values);

        assertThatThrownBy(() -> Chart.render(file)).hasMessageContaining(key).hasMessageContaining(reason);
    }
}
