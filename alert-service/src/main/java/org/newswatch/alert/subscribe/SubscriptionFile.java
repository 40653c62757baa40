package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newswatch.alert.StorableText;
import org.newswatch.gate.Refused;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The notation of subscriptions as a YAML file. Every text is written in quotes, so that none comes back as a number or a truth
 * value; aliases are not taken, as a few bytes of them can stand for gigabytes.
 */
@Singleton
class SubscriptionFile {

    private static final String VERSION = "version";
    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final int DEEPEST = 20;

    /** Names, values, begins and ends: a tree of them takes some hundred bytes each. */
    private static final int MOST_TOKENS = 200_000;

    private final SubscribeConfig.File limits;
    private final YAMLMapper yaml;

    SubscriptionFile(SubscribeConfig config) {
        this.limits = config.file();
        var loading = new LoaderOptions();
        loading.setCodePointLimit(limits.length());
        loading.setNestingDepthLimit(DEEPEST);
        this.yaml = new YAMLMapper(YAMLFactory.builder()
                .loaderOptions(loading)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build());
    }

    /** The head of a file; what {@link #entry} gives follows it. */
    String head() {
        return VERSION + ": 1\n" + SUBSCRIPTIONS + ":\n";
    }

    /** A file in which there is nothing. */
    String empty() {
        return VERSION + ": 1\n" + SUBSCRIPTIONS + ": []\n";
    }

    String entry(ObjectNode subscription) {
        try {
            return yaml.writeValueAsString(List.of(subscription));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a subscription can't be written as YAML", e);
        }
    }

    /** What stands under {@code subscriptions}, in order. */
    List<JsonNode> read(String text) {
        if (text.length() > limits.length()) {
            throw Refused.tooLarge(
                    "the file has %,d characters, more than %,d".formatted(text.length(), limits.length()));
        }
        try {
            refuseAliases(text);
            return subscriptions(yaml.readTree(text));
        } catch (JsonProcessingException e) {
            throw Refused.malformed("malformed YAML" + place(e));
        } catch (IOException e) {
            throw new IllegalStateException("a text can't be read", e);
        }
    }

    private List<JsonNode> subscriptions(JsonNode file) {
        if (!file.isObject()) {
            throw Refused.malformed("expected version: 1 and subscriptions");
        }
        for (var name : (Iterable<String>) file::fieldNames) {
            if (!Set.of(VERSION, SUBSCRIPTIONS).contains(name)) {
                throw Refused.invalid(name, "unknown field");
            }
        }
        if (file.has(VERSION) && !file.get(VERSION).asText().equals("1")) {
            throw Refused.invalid(VERSION, "is 1");
        }
        if (!file.path(SUBSCRIPTIONS).isArray()) {
            throw Refused.invalid(SUBSCRIPTIONS, "expected an array");
        }
        var found = new ArrayList<JsonNode>();
        file.get(SUBSCRIPTIONS).forEach(found::add);
        if (found.size() > limits.subscriptions()) {
            throw Refused.invalid(
                    SUBSCRIPTIONS, "has %,d values, more than %,d".formatted(found.size(), limits.subscriptions()));
        }
        return found;
    }

    private void refuseAliases(String text) throws IOException {
        try (var parser = (YAMLParser) yaml.getFactory().createParser(text)) {
            int depth = 0;
            int tokens = 0;
            boolean over = false;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    throw Refused.malformed("anchors and aliases are not taken: write it out, at line "
                            + parser.currentTokenLocation().getLineNr());
                }
                if (over) {
                    throw Refused.malformed("expected one document, found another at line "
                            + parser.currentTokenLocation().getLineNr());
                }
                if (++tokens > MOST_TOKENS) {
                    throw Refused.tooLarge("the file has more than %,d values".formatted(MOST_TOKENS));
                }
                StorableText.check(parser);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                over = depth == 0;
            }
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
