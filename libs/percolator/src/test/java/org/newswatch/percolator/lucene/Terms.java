package org.newswatch.percolator.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Forms;

/**
 * The terms under which Lucene finds what the library finds: stems as they are, written forms behind a '=', plain forms in a field of
 * their own for prefixes; of a keyword field the whole value, of a host also its parent domains, of a language also what it is a variety of.
 */
final class Terms {

    static final Set<Field> KEYWORDS = Set.of(Field.SOURCE, Field.SITE, Field.LANG, Field.TOPIC);

    private Terms() {}

    static Stream<String> stems(Forms forms) {
        return forms.stems().stream();
    }

    static Stream<String> written(Forms forms) {
        return forms.written().stream().map(form -> "=" + form);
    }

    static Stream<String> positioned(Forms forms) {
        return Stream.concat(stems(forms), written(forms));
    }

    static String plainField(Field field) {
        return field.key() + ".plain";
    }

    /** What an article offers in a keyword field. */
    static List<String> offered(Article article, Field field) {
        var terms = new ArrayList<String>();
        switch (field) {
            case SOURCE -> {
                article.values(Field.SOURCE).forEach(name -> terms.add(lower(name)));
                terms.addAll(offered(article, Field.SITE));
            }
            case SITE -> article.values(Field.SITE).forEach(host -> terms.addAll(tails(wanted(Field.SITE, host))));
            case LANG -> terms.addAll(heads(lower(article.language())));
            default -> article.values(field).forEach(value -> terms.add(lower(value)));
        }
        return terms.stream().distinct().toList();
    }

    /** The term that a query's value asks for. */
    static String wanted(Field field, String value) {
        return field == Field.SITE || field == Field.SOURCE
                ? lower(value)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("/.*", "")
                        .replaceFirst("^www\\.", "")
                : lower(value);
    }

    private static List<String> tails(String host) {
        return Stream.iterate(
                        host,
                        tail -> !tail.isEmpty(),
                        tail -> tail.contains(".") ? tail.substring(tail.indexOf('.') + 1) : "")
                .toList();
    }

    private static List<String> heads(String tag) {
        return Stream.iterate(
                        tag,
                        head -> !head.isEmpty(),
                        head -> head.contains("-") ? head.substring(0, head.lastIndexOf('-')) : "")
                .toList();
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
