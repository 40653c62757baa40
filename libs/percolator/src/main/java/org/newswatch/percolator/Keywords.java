package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fields that are compared as whole values: what a document offers and what a query wants meet in keys like {@code topic:energy}. */
final class Keywords {

    private Keywords() {}

    static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** The key that a query's value must find. */
    static String wanted(Field field, String value) {
        var folded = folded(value);
        return key(field, field == Field.SOURCE || field == Field.SITE ? host(folded) : folded);
    }

    /** The keys under which a document's value is found. */
    static List<String> offered(Field field, String value) {
        var folded = folded(value);
        return switch (field) {
            case SOURCE -> List.of(key(field, host(folded)));
            case SITE -> domains(host(folded));
            case LANG -> tags(folded.replace('_', '-'));
            default -> List.of(key(field, folded));
        };
    }

    private static String key(Field field, String value) {
        return field.key() + ":" + value;
    }

    /** The host of an address; a plain host or name stays as it is. */
    private static String host(String value) {
        int scheme = value.indexOf("://");
        var host = scheme < 0 ? value : value.substring(scheme + 3).split("[/?#:]", 2)[0];
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** A host and its parent domains, as site and as source. */
    private static List<String> domains(String host) {
        var keys = new ArrayList<String>();
        for (int at = 0; at >= 0; at = next(host, '.', at)) {
            keys.add(key(Field.SITE, host.substring(at)));
            keys.add(key(Field.SOURCE, host.substring(at)));
        }
        return keys;
    }

    /** A language tag and what it is a variety of: sr-latn and sr. */
    private static List<String> tags(String tag) {
        var keys = new ArrayList<String>();
        keys.add(key(Field.LANG, tag));
        for (int end = tag.lastIndexOf('-'); end > 0; end = tag.lastIndexOf('-', end - 1)) {
            keys.add(key(Field.LANG, tag.substring(0, end)));
        }
        return keys;
    }

    private static int next(String host, char separator, int from) {
        int at = host.indexOf(separator, from);
        return at < 0 ? -1 : at + 1;
    }
}
