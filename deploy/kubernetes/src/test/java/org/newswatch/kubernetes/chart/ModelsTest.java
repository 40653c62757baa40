package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every object of Kubernetes' own is what its OpenAPI document says: no unknown field, none missing, the right types.
 * The models are of Kubernetes 1.33; objects of operators and of versions gone by are left out here.
 */
class ModelsTest {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Map<String, String> PREFIXES = Map.of(
            "v1", "V1",
            "apps/v1", "V1",
            "batch/v1", "V1",
            "policy/v1", "V1",
            "networking.k8s.io/v1", "V1",
            "autoscaling/v2", "V2");

    static Iterable<Path> values() {
        return Chart.ciValues();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyObjectObeysItsModel(Path values) {
        for (var object : Chart.render(values)) {
            if (PREFIXES.containsKey(object.path("apiVersion").asText())) {
                assertThatCode(() -> validate(object))
                        .as("%s in %s", Cluster.name(object), values.getFileName())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void unknownFieldIsSeenHoweverDeepItStands() throws ReflectiveOperationException {
        var deployment = Cluster.of(Chart.ci("minimal")).named("Deployment", "newswatch-alert");
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        deployment.at("/spec/template/spec/containers/0/livenessProbe"))
                .put("patience", 3);

        assertThatThrownBy(() -> validate(deployment)).hasStackTraceContaining("patience");
    }

    private static void validate(JsonNode object) throws ReflectiveOperationException {
        var model = Class.forName(MODELS
                + PREFIXES.get(object.get("apiVersion").asText())
                + object.get("kind").asText());
        try {
            model.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }
}
