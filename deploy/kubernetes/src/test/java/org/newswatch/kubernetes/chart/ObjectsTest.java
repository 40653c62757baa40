package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What objects say of each other is so, and every pod is as hardened as the next. */
class ObjectsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Z_]+)\\)");

    static Iterable<Path> values() {
        return Chart.ciValues();
    }

    @ParameterizedTest
    @MethodSource("values")
    void selectorsChooseWhatTheyAreMeantFor(Path values) {
        var cluster = Cluster.of(values);

        cluster.all("Deployment").forEach(deployment -> {
            var labels = Cluster.podLabels(deployment);
            var name = deployment.at("/metadata/name").asText();
            assertThat(Cluster.chooses(deployment.at("/spec/selector"), labels)).isTrue();
            assertThat(Cluster.chooses(
                            cluster.named("PodDisruptionBudget", name).at("/spec/selector"), labels))
                    .isTrue();
            cluster.named("Service", name).at("/spec/selector").properties().forEach(wanted -> assertThat(
                            labels.path(wanted.getKey()))
                    .isEqualTo(wanted.getValue()));
            Cluster.stream(Cluster.pod(deployment).path("topologySpreadConstraints"))
                    .forEach(spread -> assertThat(Cluster.chooses(spread.get("labelSelector"), labels))
                            .isTrue());
            assertThat(cluster.all("ServiceAccount").map(account -> account.at("/metadata/name")))
                    .contains(Cluster.pod(deployment).get("serviceAccountName"));
        });
        cluster.all("NetworkPolicy")
                .forEach(policy -> assertThat(cluster.workloads().map(Cluster::podLabels))
                        .as(Cluster.name(policy))
                        .anyMatch(labels -> Cluster.chooses(policy.at("/spec/podSelector"), labels)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void noTwoObjectsHaveOneName(Path values) {
        assertThat(Cluster.of(values).objects().stream()
                        .map(object -> object.path("apiVersion") + Cluster.name(object)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("values")
    void portsOfProbesServicesAndPoliciesExist(Path values) {
        var cluster = Cluster.of(values);

        cluster.all("Deployment").forEach(deployment -> {
            var ports = Cluster.containers(deployment)
                    .flatMap(container -> Cluster.stream(container.path("ports")))
                    .map(port -> port.get("name"))
                    .collect(Collectors.toSet());
            var service =
                    cluster.named("Service", deployment.at("/metadata/name").asText());
            assertThat(ports).contains(service.at("/spec/ports/0/targetPort"));
            for (var probe : Set.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(ports).contains(Cluster.pod(deployment).at("/containers/0/" + probe + "/httpGet/port"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyVolumeAndVariableThatIsUsedExists(Path values) {
        Cluster.of(values).workloads().forEach(workload -> {
            var volumes = names(Cluster.pod(workload).path("volumes"));
            var mounted = new HashSet<JsonNode>();
            Cluster.containers(workload).forEach(container -> {
                mounted.addAll(names(container.path("volumeMounts")));
                var variables = names(container.path("env")).stream()
                        .map(JsonNode::asText)
                        .toList();
                assertThat(Cluster.stream(container.path("env")).map(variable -> variable.get("name")))
                        .doesNotHaveDuplicates();
                Cluster.stream(container.path("env"))
                        .flatMap(variable -> VARIABLE.matcher(
                                        variable.path("value").asText())
                                .results())
                        .forEach(used -> assertThat(variables).contains(used.group(1)));
            });
            assertThat(mounted).as(Cluster.name(workload)).isEqualTo(volumes);
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void everySecretThatIsNamedIsOneOfTheValuesOrMadeHere(Path values) throws IOException {
        var cluster = Cluster.of(values);
        var known = Chart.YAML.readTree(values.toFile()).findValuesAsText("existingSecret").stream()
                .collect(Collectors.toCollection(HashSet::new));
        for (var key : Set.of("ownerSecret", "caSecret", "ingest", "enrich", "alert")) {
            known.addAll(Chart.YAML.readTree(values.toFile()).findValuesAsText(key));
        }
        cluster.all("KafkaUser")
                .forEach(user -> known.add(user.at("/metadata/name").asText()));
        cluster.all("Kafka")
                .forEach(kafka -> known.add(kafka.at("/metadata/name").asText() + "-cluster-ca-cert"));
        cluster.all("Cluster")
                .forEach(postgres -> known.add(postgres.at("/metadata/name").asText() + "-ca"));

        var named = cluster.workloads()
                .flatMap(workload -> Stream.of("secretKeyRef", "secret")
                        .flatMap(key -> Cluster.pod(workload).findValues(key).stream()))
                .map(secret ->
                        secret.path("name").asText(secret.path("secretName").asText()));

        assertThat(known).containsAll(named.toList());
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyPodIsRestricted(Path values) {
        Cluster.of(values).workloads().forEach(workload -> {
            var pod = Cluster.pod(workload);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
            Cluster.containers(workload).forEach(container -> {
                var context = container.get("securityContext");
                assertThat(context.get("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(context.get("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/requests/memory").isTextual())
                        .isTrue();
                assertThat(container.at("/resources/limits/memory").isTextual()).isTrue();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void noReplicaGoesBeforeItsSuccessorIsReady(Path values) {
        Cluster.of(values).all("Deployment").forEach(deployment -> {
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .isZero();
            assertThat(Cluster.pod(deployment)
                            .at("/containers/0/livenessProbe/httpGet/path")
                            .asText())
                    .isEqualTo("/q/health/live");
        });
    }

    @Test
    void whatHoldsDataIsKeptWhenTheReleaseGoes() {
        var cluster = Cluster.of(Chart.ci("operators"));

        for (var kind : Set.of("Cluster", "ScheduledBackup", "Kafka", "KafkaNodePool", "KafkaTopic")) {
            assertThat(cluster.all(kind)).as(kind).isNotEmpty().allMatch(object -> object.at(
                            "/metadata/annotations/helm.sh~1resource-policy")
                    .asText()
                    .equals("keep"));
        }
    }

    /** What a Job does can't be changed, so one that is no hook has another name for it. */
    @Test
    void migrationBesideTheServicesIsCalledByWhatItDoes(@TempDir Path folder) throws IOException {
        var before = migrations(Cluster.of(Chart.minimalAnd(folder, "migration: {hook: false}")));
        var again = migrations(Cluster.of(Chart.minimalAnd(folder, "migration: {hook: false}")));
        var after = migrations(Cluster.of(Chart.minimalAnd(folder, "{migration: {hook: false}, image: {tag: 9.9.9}}")));

        assertThat(before).hasSize(3).isEqualTo(again).doesNotContainAnyElementsOf(after);
        assertThat(before).allMatch(name -> name.matches("newswatch-migrate-[a-z]+-[0-9a-f]{8}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void migrationConnectsAsTheOwnerWithALimitAndWithoutKeys(Path values) {
        Cluster.of(values).all("Job").forEach(job -> {
            var variables = Cluster.pod(job).at("/containers/0/env");
            assertThat(names(variables)).extracting(JsonNode::asText).noneMatch(name -> name.endsWith("_KEY"));
            assertThat(value(variables, "QUARKUS_FLYWAY_INIT_SQL")).contains("lock_timeout");
            assertThat(value(variables, "QUARKUS_DATASOURCE_JDBC_URL"))
                    .contains("-service-migrate&connectTimeout=3&logServerErrorDetail=false");
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void pagesAskServicesThatAreThere(Path values) {
        var cluster = Cluster.of(values);
        var variables =
                Cluster.pod(cluster.named("Deployment", "newswatch-alert")).at("/containers/0/env");

        for (var service : Set.of("ingest", "enrich")) {
            var address = value(variables, "NEWSWATCH_CONSOLE_" + service.toUpperCase(Locale.ROOT));
            assertThat(address).isEqualTo("http://newswatch-" + service);
            assertThat(cluster.named("Service", "newswatch-" + service)
                            .at("/spec/ports/0/port")
                            .asInt())
                    .isEqualTo(80);
        }
    }

    @Test
    void forwardedHeadersAreBelievedOfAProxyOnly() {
        assertThat(environment("everything")).contains("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING");
        assertThat(environment("minimal")).doesNotContain("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING");
    }

    @Test
    void kedaReachesTheBrokersFromItsOwnNamespace() {
        var cluster = Cluster.of(Chart.ci("operators"));

        assertThat(cluster.named("ScaledObject", "newswatch-enrich")
                        .at("/spec/triggers/0/metadata/bootstrapServers")
                        .asText())
                .isEqualTo("newswatch-kafka-kafka-bootstrap.news.svc:9093");
        assertThat(cluster.named("Kafka", "newswatch-kafka")
                        .at("/spec/kafka/listeners/0/networkPolicyPeers")
                        .findValuesAsText("kubernetes.io/metadata.name"))
                .containsExactly("keda");
    }

    private static Set<String> migrations(Cluster cluster) {
        return cluster.all("Job").map(job -> job.at("/metadata/name").asText()).collect(Collectors.toSet());
    }

    private static Set<String> environment(String values) {
        var alert = Cluster.of(Chart.ci(values)).named("Deployment", "newswatch-alert");
        return names(Cluster.pod(alert).at("/containers/0/env")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static String value(JsonNode variables, String name) {
        return Cluster.stream(variables)
                .filter(variable -> variable.get("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no variable " + name));
    }

    private static Set<JsonNode> names(JsonNode named) {
        return Cluster.stream(named).map(one -> one.get("name")).collect(Collectors.toSet());
    }
}
