package org.newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.story.likeness.Fingerprint;
import org.newswatch.enrich.story.likeness.Keys;
import org.newswatch.enrich.story.likeness.Likeness;

/**
 * How well stories are told apart on labelled pairs and articles that are not part of the project; prints the tables. Skipped where they
 * are missing; {@code -Dnewswatch.shared=DIR} says where they are.
 */
class StoryQualityTest {

    private static final Path SHARED = Path.of(System.getProperty("newswatch.shared", "../../shared"));
    private static final StoryConfig CONFIG = Database.config(Map.of());

    private record LabelledPair(String id, Text a, Text b, boolean same, boolean oneSource) {}

    private static final List<LabelledPair> PAIRS = new ArrayList<>();
    private static final Map<String, Text> ARTICLES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        ARTICLES.put("bridge", new Text("bridge", "en", "Bridge over the Tamna closed", Tellings.BRIDGE));
        ARTICLES.put("election", new Text("election", "en", "Doctor Ana Terzin wins", Tellings.ELECTION));
        var folder = SHARED.resolve("data/topics");
        if (!Files.exists(folder.resolve("stories-dev.jsonl"))) {
            System.out.println(
                    "skipped: no labelled pairs at " + folder.toAbsolutePath().normalize());
        }
        assumeTrue(Files.exists(folder.resolve("stories-dev.jsonl")));
        var json = new ObjectMapper();
        for (var line : Files.readAllLines(folder.resolve("topics-dev.jsonl"))) {
            var row = json.readTree(line);
            keep(text(row, row.path("id").asText(), ""));
        }
        for (var line : Files.readAllLines(folder.resolve("stories-dev.jsonl"))) {
            var row = json.readTree(line);
            var id = row.path("id").asText();
            var a = text(row, id + "/a", "a_");
            var b = text(row, id + "/b", "b_");
            boolean oneSource = host(row, "a_url").equals(host(row, "b_url"))
                    && !host(row, "a_url").isEmpty();
            PAIRS.add(new LabelledPair(id, a, b, row.path("label").asText().equals("same-story"), oneSource));
            if (id.startsWith("tg")) {
                keep(a);
                keep(b);
            }
        }
    }

    private static Text text(JsonNode row, String id, String prefix) {
        return new Text(
                id,
                row.path("lang").asText(),
                row.path(prefix + "title").asText(),
                row.path(prefix + "body").asText(""));
    }

    private static String host(JsonNode row, String field) {
        var host = URI.create(row.path(field).asText("").replaceAll("[^!-~]|[|\\[\\]{}^`\"<>\\\\]", ""))
                .getHost();
        return host == null ? "" : host;
    }

    /** Whole articles, each once. */
    private static void keep(Text text) {
        if (text.body().split("\\s+").length >= 60
                && ARTICLES.values().stream().noneMatch(known -> known.body().equals(text.body()))) {
            ARTICLES.put(text.id(), text);
        }
    }

    @Test
    void oneEventInOtherWords() {
        System.out.println(
                "| pairs, score | n | best F1 | F1, five folds | recall at P 0.97 | precision | recall at the default"
                        + " |\n"
                        + "|---|---|---|---|---|---|---|");
        var ours = sweep("tg", "newswatch");
        System.out.println(ours.row(CONFIG.sameEvent()));
        var texts = PAIRS.stream()
                .filter(pair -> pair.id().startsWith("tg"))
                .flatMap(pair -> List.of(pair.a(), pair.b()).stream())
                .toList();
        var baselines = new Baselines(texts);
        var cosine = new Sweep("tg, TF-IDF cosine");
        var shingles = new Sweep("tg, four-word shingles");
        PAIRS.stream().filter(pair -> pair.id().startsWith("tg")).forEach(pair -> {
            cosine.add(baselines.cosine(pair.a(), pair.b()), pair.same());
            shingles.add(Baselines.shingles(pair.a(), pair.b()), pair.same());
        });
        System.out.println(cosine.row(0.5));
        System.out.println(shingles.row(0.5));
        for (var noisy : List.of("uci", "sts", "gn")) {
            System.out.println(sweep(noisy, "newswatch, titles only, noisy").row(CONFIG.sameTitle()));
        }

        assertThat(ours.bestF1()).isGreaterThanOrEqualTo(0.87).isGreaterThan(cosine.bestF1() + 0.04);
        assertThat(ours.precisionAt(CONFIG.sameEvent())).isGreaterThanOrEqualTo(0.97);
        assertThat(ours.recallAt(CONFIG.sameEvent())).isGreaterThanOrEqualTo(0.40);
    }

    private static Sweep sweep(String set, String how) {
        var sweep = new Sweep(set + ", " + how);
        PAIRS.stream().filter(pair -> pair.id().startsWith(set + "-")).forEach(pair -> {
            var a = pair.a().read();
            var b = pair.b().read();
            // As judged in the stream, in terms of the threshold for whole articles.
            boolean whole = !a.isTitleOnly() && !b.isTitleOnly();
            double score = Rules.event(Likeness.of(a, b), pair.oneSource());
            boolean titlesOnly = !set.equals("tg");
            sweep.add(whole || titlesOnly ? score : score * CONFIG.sameEvent() / CONFIG.sameTitle(), pair.same());
        });
        return sweep;
    }

    @Test
    void copiesOfOneText() {
        var mutator = new Mutator(1);
        var prints = new LinkedHashMap<String, Fingerprint>();
        ARTICLES.forEach((id, text) -> prints.put(id, text.read()));
        var byKind = new TreeMap<String, int[]>();
        int right = 0;
        int wrong = 0;
        int copies = 0;
        for (var text : ARTICLES.values()) {
            for (var copy : mutator.copies(text).entrySet()) {
                var print = copy.getValue().read();
                var counts = byKind.computeIfAbsent(copy.getKey(), kind -> new int[3]);
                copies++;
                counts[0]++;
                for (var other : prints.entrySet()) {
                    if (isCopy(print, other.getValue())) {
                        boolean own = other.getKey().equals(text.id());
                        right += own ? 1 : 0;
                        counts[1] += own ? 1 : 0;
                        boolean strange = !own && !labelledSame(text.id(), other.getKey());
                        wrong += strange ? 1 : 0;
                        counts[2] += strange ? 1 : 0;
                    }
                }
            }
        }
        System.out.println("| copy | n | found | wrong |\n|---|---|---|---|");
        byKind.forEach(
                (kind, counts) -> System.out.printf("| %s | %d | %d | %d |%n", kind, counts[0], counts[1], counts[2]));
        System.out.printf("recall %.4f, precision %.4f%n", (double) right / copies, (double) right / (right + wrong));

        assertThat((double) right / copies).isGreaterThanOrEqualTo(0.97);
        assertThat((double) right / (right + wrong)).isGreaterThanOrEqualTo(0.99);
    }

    private static boolean isCopy(Fingerprint a, Fingerprint b) {
        return Rules.copy(Likeness.of(a, b), false) >= CONFIG.sameText() && areCompared(a, b);
    }

    private static boolean areCompared(Fingerprint a, Fingerprint b) {
        Set<Long> keys = new HashSet<>(Arrays.stream(Keys.of(a)).boxed().toList());
        return Arrays.stream(Keys.of(b))
                        .filter(keys::contains)
                        .map(key -> Keys.isOfShingle(key) ? 2 : 1)
                        .sum()
                >= 2;
    }

    private static boolean labelledSame(String a, String b) {
        return PAIRS.stream().filter(LabelledPair::same).anyMatch(pair -> isPair(pair, a, b) || isPair(pair, b, a));
    }

    private static boolean isPair(LabelledPair pair, String a, String b) {
        return pair.a().body().equals(ARTICLES.get(a).body())
                && pair.b().body().equals(ARTICLES.get(b).body());
    }

    /** All against all, whatever their time; what is joined without a label is printed, to be looked at. */
    @Test
    void strangersStayApart() {
        var rules = new Rules(CONFIG);
        var ids = List.copyOf(ARTICLES.keySet());
        var prints = ids.stream().map(id -> ARTICLES.get(id).read()).toList();
        int joined = 0;
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rules.score(prints.get(i), prints.get(j), false) >= 1 && !labelledSame(ids.get(i), ids.get(j))) {
                    joined++;
                    System.out.printf("joined without a label: %s + %s%n", ids.get(j), ids.get(i));
                }
            }
        }
        System.out.printf("%d articles, %d pairs joined without a label%n", ids.size(), joined);

        assertThat(joined).isLessThan(ids.size() / 20);
    }
}
