package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.local.SchemaOfThen.Column;

class SchemaOfThenTest {

    private static final Column ID = new Column("story", "bigint", false);
    private static final Column TITLE = new Column("story", "text", true);
    private static final SchemaOfThen THEN = new SchemaOfThen(Map.of("story.id", ID, "story.title", TITLE));

    @Test
    void sameSchemaBreaksNothing() {
        assertThat(THEN.broken(THEN)).isEmpty();
    }

    @Test
    void columnThatIsGoneOrOfAnotherTypeBreaksStatements() {
        var later = new SchemaOfThen(Map.of("story.title", new Column("story", "json", true)));

        assertThat(THEN.broken(later))
                .containsExactlyInAnyOrder("story.id is gone", "story.title was text and is json");
    }

    @Test
    void columnThatMustBeGivenBreaksInserts() {
        var later = with("story.no", new Column("story", "int", false));
        later.put("story.title", new Column("story", "text", false));

        assertThat(THEN.broken(new SchemaOfThen(later)))
                .containsExactlyInAnyOrder(
                        "story.title could be left out and can't any more", "story.no is new and must be given");
    }

    @Test
    void newTableAndNewColumnThatFillsItselfBreakNothing() {
        var later = with("story.no", new Column("story", "int", true));
        later.put("merger.no", new Column("merger", "int", false));

        assertThat(THEN.broken(new SchemaOfThen(later))).isEmpty();
    }

    @Test
    void newConditionOnATableOfThenIsStricter() {
        var rules = List.of("story: CHECK (id > 0)");
        var later = List.of("story: CHECK (id > 0)", "story: UNIQUE (title)", "merger: UNIQUE (no)");

        assertThat(THEN.stricter(rules, later)).containsExactly("story: UNIQUE (title) is new");
    }

    @Test
    void schemaWithoutTablesSaysNothing() {
        assertThat(new SchemaOfThen(Map.of()).broken(THEN)).containsExactly("there were no tables");
    }

    private static Map<String, Column> with(String name, Column column) {
        var columns = new HashMap<>(THEN.columns());
        columns.put(name, column);
        return columns;
    }
}
