package org.newswatch.enrich.story.likeness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** @param lead the first tokens of all */
    static Dates of(Chain chain, List<Token> lead, List<Token> all) {
        return new Dates(in(chain, lead), in(chain, all));
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
        var book = new WordBook();
        var words = names.split("\\s+");
        int at = 0;
        for (int month = 1; month <= 12; month++) {
            int last = at + (variants.length == 0 ? 1 : variants[month - 1]);
            for (; at < last; at++) {
                var word = book.word(chain, words[at]);
                if (word != null) {
                    months.put(word.root(), month);
                }
            }
        }
    }

    private static int[] in(Chain chain, List<Token> tokens) {
        var months = MONTHS.getOrDefault(chain, Map.of());
        var days = IntStream.range(0, tokens.size())
                .map(at -> {
                    int month = months.getOrDefault(tokens.get(at).word().root(), 0);
                    return month == 0 ? 0 : date(month, tokens, at);
                })
                .filter(date -> date > 0)
                .distinct()
                .sorted()
                .limit(MOST + 1)
                .toArray();
        return days.length > MOST ? new int[0] : days;
    }

    private static int date(int month, List<Token> tokens, int at) {
        int before = at == 0 ? 0 : day(tokens.get(at - 1).spelled());
        int day = before > 0 || at + 1 == tokens.size()
                ? before
                : day(tokens.get(at + 1).spelled());
        return day == 0 ? 0 : 100 * month + day;
    }

    private static int day(String spelled) {
        boolean short2 = spelled.length() <= 2 && spelled.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int day = short2 ? Integer.parseInt(spelled) : 0;
        return day <= LAST_DAY ? day : 0;
    }
}
