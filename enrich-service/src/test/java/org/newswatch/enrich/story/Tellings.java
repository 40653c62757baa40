package org.newswatch.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;

/** Articles about a bridge and a mayor that never were. */
final class Tellings {

    static final String BRIDGE = """
        The old Karlo bridge over the Tamna was closed to all traffic on Tuesday after divers found cracks in two of its pillars. \
        Engineer Milena Stojkov said that the cracks were up to 14 centimetres deep and that nobody may cross before they are filled. \
        The city of Velimir will send buses over the motorway, which takes 35 minutes longer. The bridge was opened in 1931 and last \
        repaired in 1988. Some 21400 people cross it every day, most of them on the way to the Ferron steel works. The repairs will \
        cost 3.7 million and should be over before Easter, the town hall said.\
        """;

    static final String ELECTION = """
        Ana Terzin will be the next mayor of Velimir. She won 51.3 percent of the votes in Sunday's run-off against Goran Pilaf of the \
        Farmers' League, the electoral commission said after counting 98 of 112 polling stations. Terzin, a doctor of 44 years, had \
        promised a new hospital and free kindergartens. Pilaf congratulated her by telephone shortly after ten in the evening. \
        Turnout was 62 percent, the highest since 1997.\
        """;

    private Tellings() {}

    static Telling bridge(String id) {
        return telling(id, "Bridge over the Tamna closed after divers find cracks", BRIDGE);
    }

    static Telling election(String id) {
        return telling(id, "Doctor Ana Terzin wins the run-off in Velimir", ELECTION);
    }

    static Telling telling(String id, String title, String body) {
        return new Telling(
                id, 1, text(title, body), id + ".example", Database.NOON, List.of(), List.of(), false, false);
    }

    static Document text(String title, String body) {
        return Document.in("en").text(Field.TITLE, title).text(Field.BODY, body).build();
    }

    static Telling version(Telling telling, int version, String body, boolean deleted) {
        return new Telling(
                telling.articleId(),
                version,
                text(telling.text().values(Field.TITLE).getFirst(), body),
                telling.source(),
                telling.time(),
                telling.topics(),
                telling.entities(),
                deleted,
                telling.backlog());
    }

    static Telling at(Instant time, Telling telling) {
        return new Telling(
                telling.articleId(),
                telling.version(),
                telling.text(),
                telling.source(),
                time,
                telling.topics(),
                telling.entities(),
                telling.deleted(),
                telling.backlog());
    }

    static Telling later(Duration later, Telling telling) {
        return at(telling.time().plus(later), telling);
    }
}
