package org.newswatch.enrich.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.newswatch.percolator.analyze.Chain;

/**
 * Makes of an article what other sites make of a wire report. Seeded: the same copies every time.
 *
 * <ul>
 *   <li>{@code cut}: only the first 40 to 70 % of the sentences
 *   <li>{@code headline}: a title made of words from the middle of the text
 *   <li>{@code boilerplate}: navigation before and links, a newsletter and rights after it, on lines of their own
 *   <li>{@code run-on}: the same in one line with the text, as a careless extraction gives it
 *   <li>{@code moved}: its paragraphs, of three sentences each, in another order
 *   <li>{@code agency}: another place and agency at the start, another source at the end
 *   <li>{@code script}: the other Serbian script
 *   <li>{@code all}: cut to 60 to 80 %, agency, headline and boilerplate together
 * </ul>
 */
final class Mutator {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š";
    private static final String CYRILLIC = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш";

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    Map<String, Text> copies(Text text) {
        var copies = new LinkedHashMap<String, Text>();
        copies.put("cut", text.with(text.title(), cut(text.body(), 0.4, 0.7)));
        copies.put("headline", text.with(headline(text), text.body()));
        copies.put("boilerplate", text.with(text.title(), boilerplate(text, "\n")));
        copies.put("run-on", text.with(text.title(), boilerplate(text, " ")));
        copies.put("moved", text.with(text.title(), moved(text.body())));
        copies.put("agency", text.with(text.title(), agency(text.body())));
        if (Chain.of(text.language()) == Chain.SERBIAN) {
            copies.put("script", text.with(otherScript(text.title()), otherScript(text.body())));
        }
        var shorter = text.with(headline(text), agency(cut(text.body(), 0.6, 0.8)));
        copies.put("all", shorter.with(shorter.title(), boilerplate(shorter, "\n")));
        return copies;
    }

    private String cut(String body, double least, double most) {
        var sentences = sentences(body);
        double share = least + random.nextDouble() * (most - least);
        int kept = Math.max(1, (int) Math.round(sentences.size() * share));
        return String.join(" ", sentences.subList(0, Math.min(kept, sentences.size())));
    }

    private String headline(Text text) {
        var words = SPACES.split(text.body().strip());
        int from = words.length / 3 + random.nextInt(Math.max(1, words.length / 3));
        return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + 8)));
    }

    private String boilerplate(Text text, String separator) {
        int number = random.nextInt(1000);
        var before = List.of("Home", "News", "Politics", "Business", "Sport", "Culture", "Weather", "Menu", "Share");
        var after = List.of(
                "Read also",
                "What the mayor of Site %d had for breakfast".formatted(number),
                "Ten places to see before the winter comes",
                "Subscribe to our newsletter and never miss a story.",
                "Follow us on Telegram, Instagram and Facebook",
                "© Site %d. All rights reserved. No part may be copied without a link.".formatted(number));
        return String.join(separator, before) + separator + text.body() + separator + String.join(separator, after);
    }

    private String moved(String body) {
        var sentences = sentences(body);
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < sentences.size(); i += 3) {
            paragraphs.add(String.join(" ", sentences.subList(i, Math.min(i + 3, sentences.size()))));
        }
        Collections.shuffle(paragraphs, random);
        return String.join("\n", paragraphs);
    }

    private String agency(String body) {
        var agencies = List.of("Tanjug", "Beta", "FoNet", "ТАСС", "Reuters", "AFP", "dpa");
        var agency = agencies.get(random.nextInt(agencies.size()));
        return agency.toUpperCase(Locale.ROOT) + ", " + (1 + random.nextInt(28)) + ". – " + body + " (" + agency + ")";
    }

    private static String otherScript(String text) {
        boolean cyrillic = text.chars().anyMatch(letter -> letter >= 0x400 && letter < 0x530);
        var from = (cyrillic ? CYRILLIC : LATIN).split(" ");
        var to = (cyrillic ? LATIN : CYRILLIC).split(" ");
        var written = text;
        for (int length = 2; length > 0; length--) {
            for (int i = 0; i < from.length; i++) {
                if (from[i].length() == length) {
                    written = written.replace(from[i], to[i])
                            .replace(capital(from[i]), capital(to[i]))
                            .replace(from[i].toUpperCase(Locale.ROOT), capital(to[i]));
                }
            }
        }
        return written;
    }

    private static String capital(String letters) {
        return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    private static List<String> sentences(String body) {
        return List.of(SENTENCE_END.split(body.strip()));
    }
}
