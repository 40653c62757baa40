package org.newswatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("\\{m:([a-z][a-z0-9-]*)}|m:say\\('([a-z0-9-]+)'");
    private static final Pattern COUNT = Pattern.compile("m:count\\('([a-z0-9-]+)'");

    private final Words english = Words.in(Tongue.ENGLISH);
    private final Words latin = Words.in(Tongue.SERBIAN_LATIN);
    private final Words cyrillic = Words.in(Tongue.SERBIAN_CYRILLIC);

    @Test
    void instantsInASentenceAreToldInTheReadersZone() {
        var belgrade = ZoneId.of("Europe/Belgrade");

        var said = english.timed("it came at 2026-11-22T23:30:00.123456Z, not at 2026-02-30T00:00:00Z", belgrade);

        assertThat(said)
                .isEqualTo("it came at " + english.moment(Instant.parse("2026-11-22T23:30:00Z"), belgrade)
                        + ", not at 2026-02-30T00:00:00Z")
                .contains("Nov 23");
    }

    @Test
    void serbianNounsTakeTheFormOfTheirNumber() {
        assertThat(latin.count("sent-again", 1)).startsWith("1 isporuka se");
        assertThat(latin.count("sent-again", 3)).startsWith("3 isporuke se");
        assertThat(latin.count("sent-again", 5)).startsWith("5 isporuka se");
        assertThat(latin.count("sent-again", 21)).startsWith("21 isporuka se");
        assertThat(latin.count("sent-again", 112)).startsWith("112 isporuka se");
        assertThat(english.count("attempts", 1)).isEqualTo("1 attempt");
        assertThat(english.count("attempts", 0)).isEqualTo("0 attempts");
        assertThat(english.count("rate", 1, "energy")).isEqualTo("energy: 1 article");
        assertThat(latin.count("rate", 1, "energija")).isEqualTo("energija: 1 članak");
        assertThat(latin.count("rate", 4, "energija")).isEqualTo("energija: 4 članka");
    }

    @Test
    void cyrillicIsWrittenFromLatin() {
        assertThat(Cyrillic.of("Ljiljana, Njegoš i Džep: čekić, šuma, đak"))
                .isEqualTo("Љиљана, Његош и Џеп: чекић, шума, ђак");
        assertThat(Cyrillic.of("LJUBAV")).isEqualTo("ЉУБАВ");
        assertThat(Cyrillic.of("in\u200cjekcija {0} `Webhook`")).isEqualTo("инјекција {0} `Webhook`");
        assertThat(cyrillic.say("alerts")).isEqualTo("Упозорења");
        assertThat(cyrillic.say("type-webhook")).isEqualTo("Webhook");
    }

    @Test
    void timesAreToldInEachLanguage() {
        var now = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(english.relative(now.minusSeconds(180), now)).isEqualTo("3 minutes ago");
        assertThat(latin.relative(now.minusSeconds(7_200), now)).isEqualTo("pre 2 sata");
        assertThat(cyrillic.relative(now.minusSeconds(180), now)).isEqualTo("пре 3 минута");
        assertThat(english.relative(now.plusSeconds(90), now)).isEqualTo("in 1 minute");
    }

    @Test
    void everyLanguageHasEveryTextThatTheTemplatesUse() throws Exception {
        var used = new TreeSet<String>();
        var counted = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/templates/console"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                KEY.matcher(text)
                        .results()
                        .forEach(key -> used.add(key.group(1) != null ? key.group(1) : key.group(2)));
                COUNT.matcher(text).results().forEach(key -> counted.add(key.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(100).allSatisfy(key -> {
            assertThat(english.keys()).contains(key);
            assertThat(latin.keys()).contains(key);
        });
        assertThat(counted).isNotEmpty().allSatisfy(key -> {
            assertThat(english.keys()).contains(key + ".one", key + ".other");
            assertThat(latin.keys()).contains(key + ".one", key + ".few", key + ".other");
        });
        assertThat(Set.copyOf(latin.keys()).containsAll(english.keys())).isTrue();
    }
}
