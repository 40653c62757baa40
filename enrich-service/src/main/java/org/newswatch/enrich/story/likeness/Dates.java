package org.newswatch.enrich.story.likeness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.newswatch.percolator.analyze.Chain;

/**
 * The days that a text names, written as a number beside the name of a month; sorted, 100 × month + day each.
 *
 * @param lead those in title and first words
 * @param all those in the whole text, the lead included
 */
public record Dates(int[] lead, int[] all) {

    private static final int LAST_DAY = 31;

    /** A calendar of events has more, and says nothing by them. */
    private static final int MOST = 16;

    private static final Map<Chain, Map<Integer, Integer>> MONTHS = new EnumMap<>(Chain.class);

    static {
        months(Chain.ENGLISH, """
            january jan february feb march mar april apr may june jun july jul august aug september sept sep
            october oct november nov december dec\
            """, 2, 2, 2, 2, 1, 2, 2, 2, 3, 2, 2, 2);
        months(Chain.RUSSIAN, """
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря\
            """);
        months(Chain.SERBIAN, """
            januar februar mart april maj jun jul avgust septembar oktobar novembar decembar\
            """);
        months(Chain.SERBIAN, """
            siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac\
            """);
        months(Chain.ALBANIAN, """
            janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor\
            """);
        months(Chain.GERMAN, """
            januar februar märz april mai juni juli august september oktober november dezember\
            """);
        months(Chain.FRENCH, """
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre\
            """);
        months(Chain.OTHER, """
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня\
            """);
        months(Chain.OTHER, """
            јануари февруари март април мај јуни јули август септември октомври ноември декември\
            """);
    }

    static Dates of(Excerpt article) {
        return new Dates(in(article, Math.min(article.count(), Terms.LEAD_LENGTH)), in(article, article.count()));
    }

    /** Whether the leads of both name days, and no such day is named by the other at all. */
    boolean conflictWith(Dates other) {
        return lead.length > 0 && other.lead.length > 0 && areNotIn(lead, other.all) && areNotIn(other.lead, all);
    }

    private static boolean areNotIn(int[] some, int[] sorted) {
        return Arrays.stream(some).noneMatch(date -> Arrays.binarySearch(sorted, date) >= 0);
    }

    private static void months(Chain chain, String names, int... variants) {
        var months = MONTHS.computeIfAbsent(chain, any -> new HashMap<>());
        var words = names.split("\\s+");
        int at = 0;
        for (int month = 1; month <= 12; month++) {
            int last = at + (variants.length == 0 ? 1 : variants[month - 1]);
            for (; at < last; at++) {
                months.put(Hashes.of(Roots.root(Roots.stem(chain.forms(words[at])))), month);
            }
        }
    }

    /** Of which month this is the root of the name; 0 for all other roots. */
    static int month(Chain chain, int root) {
        return MONTHS.getOrDefault(chain, Map.of()).getOrDefault(root, 0);
    }

    /** The day of a month that is written so; 0 for what is none. */
    static int day(String spelled) {
        boolean short2 = spelled.length() <= 2 && spelled.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int day = short2 ? Integer.parseInt(spelled) : 0;
        return day <= LAST_DAY ? day : 0;
    }

    /** Of the first so many words. */
    private static int[] in(Excerpt article, int words) {
        var days = new int[MOST];
        int count = 0;
        for (int at = 0; at < words; at++) {
            int date = Word.month(article.traits(at)) == 0 ? 0 : date(article, at, words);
            if (date > 0 && !isIn(days, count, date)) {
                if (count == MOST) {
                    return new int[0];
                }
                days[count++] = date;
            }
        }
        var found = Arrays.copyOf(days, count);
        Arrays.sort(found);
        return found;
    }

    private static int date(Excerpt article, int at, int words) {
        int before = at == 0 ? 0 : Word.day(article.traits(at - 1));
        int day = before > 0 || at + 1 == words ? before : Word.day(article.traits(at + 1));
        return day == 0 ? 0 : 100 * Word.month(article.traits(at)) + day;
    }

    private static boolean isIn(int[] days, int count, int date) {
        for (int i = 0; i < count; i++) {
            if (days[i] == date) {
                return true;
            }
        }
        return false;
    }
}
