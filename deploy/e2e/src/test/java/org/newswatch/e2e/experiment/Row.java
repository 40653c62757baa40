package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newswatch.e2e.ledger.Verdict;

/**
 * A row of the table.
 *
 * @param p4 how long catching up may take: 1.2 · outage · rate / (capacity − rate)
 * @param answers how many submissions ended with which status; 0: no answer
 * @param notes what else was measured
 * @param failures what should have been otherwise; empty: passed
 */
public record Row(
        String name,
        String fault,
        Verdict verdict,
        Duration p4,
        Map<Integer, Long> answers,
        List<String> notes,
        List<String> failures) {

    /** Where the load is all that the machine can do. */
    static final Duration ENDLESS = Duration.ofDays(1);

    static final String HEAD = """
        | # | fault | acknowledged | expected | delivered | lost | visible duplicates | unexpected | repeats | outage s | catch-up s | P4 s | also |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|
        """;

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %s | %s |",
                name,
                fault,
                verdict.acknowledged(),
                verdict.expected(),
                verdict.delivered(),
                verdict.lost().size(),
                verdict.duplicates().size(),
                verdict.unexpected().size(),
                verdict.repeats(),
                seconds(verdict.outage()),
                seconds(verdict.catchUp()),
                p4.compareTo(ENDLESS) < 0 ? String.format(Locale.ROOT, "%.1f", seconds(p4)) : "–",
                String.join("; ", notes));
    }

    /** Everything, for the raw results. */
    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", name);
        json.put("fault", fault);
        json.put("acknowledged", verdict.acknowledged());
        json.put("expected", verdict.expected());
        json.put("delivered", verdict.delivered());
        json.put("lost", verdict.lost().toString());
        json.put("visibleDuplicates", verdict.duplicates().toString());
        json.put("unexpected", verdict.unexpected().toString());
        json.put("repeats", verdict.repeats());
        json.put("outageSeconds", seconds(verdict.outage()));
        json.put("catchUpSeconds", seconds(verdict.catchUp()));
        json.put("p4Seconds", seconds(p4));
        json.put("answers", answers);
        json.put("notes", notes);
        json.put("failures", failures);
        return json;
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
