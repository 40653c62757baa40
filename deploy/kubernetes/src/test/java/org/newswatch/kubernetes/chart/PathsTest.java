package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a service from outside is what the service answers: every root of a path in its code, and never /q. */
class PathsTest {

    private static final Pattern ROOT =
            Pattern.compile("^@Path\\(\"(/v1/[^/\"{]+|/[a-z-]+)(/[^\"]*)?\"\\)", Pattern.MULTILINE);
    private static final Pattern PAGE = Pattern.compile("^ +@Path\\(\"([a-z]+)/\\{token}\"\\)", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "alert"})
    void everyPathOfTheCodeIsLedToItsService(String service) throws IOException {
        var ingress = Cluster.of(Chart.ci("everything")).named("Ingress", Chart.RELEASE);

        var led = Cluster.stream(ingress.at("/spec/rules/0/http/paths"))
                .filter(path -> path.at("/backend/service/name").asText().equals(Chart.RELEASE + "-" + service))
                .map(path -> path.get("path").asText())
                .collect(Collectors.toSet());

        assertThat(led).isEqualTo(roots(service)).noneMatch(path -> path.startsWith("/q"));
    }

    @Test
    void startPageIsLedToAlertAndNothingElseWithIt() {
        var cluster = Cluster.of(Chart.ci("everything"));

        assertThat(Cluster.stream(cluster.named("Ingress", Chart.RELEASE).at("/spec/rules/0/http/paths"))
                        .filter(path -> path.get("path").asText().equals("/"))
                        .map(path -> path.at("/backend/service/name").asText() + " "
                                + path.get("pathType").asText()))
                .containsExactly("newswatch-alert Exact");
        assertThat(cluster.named("HTTPRoute", Chart.RELEASE).findValues("path").stream()
                        .filter(path -> path.get("value").asText().equals("/"))
                        .map(path -> path.get("type").asText()))
                .containsExactly("Exact");
    }

    /** 16 rules are the most that the Gateway API takes, 8 matches in each the most that its first versions took. */
    @Test
    void routeLeadsAsTheIngressDoesWithinTheLimitsOfItsApi() {
        var cluster = Cluster.of(Chart.ci("everything"));

        var led = new HashMap<String, String>();
        var rules = cluster.named("HTTPRoute", Chart.RELEASE).at("/spec/rules");
        for (var rule : rules) {
            assertThat(rule.get("matches")).hasSizeLessThanOrEqualTo(8);
            var service = rule.at("/backendRefs/0/name").asText();
            rule.get("matches").forEach(match -> led.put(match.at("/path/value").asText(), service));
        }

        assertThat(rules).hasSizeLessThanOrEqualTo(16);
        assertThat(led)
                .isEqualTo(
                        Cluster.stream(cluster.named("Ingress", Chart.RELEASE).at("/spec/rules/0/http/paths"))
                                .collect(Collectors.toMap(
                                        path -> path.get("path").asText(),
                                        path -> path.at("/backend/service/name").asText())));
    }

    private static Set<String> roots(String service) throws IOException {
        var roots = new HashSet<String>();
        try (var files = Files.walk(Path.of("../..").resolve(service + "-service/src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                ROOT.matcher(code).results().map(found -> found.group(1)).forEach(roots::add);
                PAGE.matcher(code).results().map(found -> "/" + found.group(1)).forEach(roots::add);
            }
        }
        if (service.equals("alert")) {
            roots.add("/");
        }
        return roots;
    }
}
