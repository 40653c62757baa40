package org.newswatch.enrich.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

/** What no JSON of ours holds, wherever it stands: a hole in a list, and what no text consists of. */
final class SentTexts {

    /** Control characters other than tab and line ends; halves of surrogate pairs. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final List<Problem.Error> errors = new ArrayList<>();

    private SentTexts() {}

    /** @throws Refused 400, naming every place */
    static void check(JsonNode sent) {
        var check = new SentTexts();
        check.look("", sent);
        if (!check.errors.isEmpty()) {
            throw Refused.invalid("the topic breaks its rules", check.errors);
        }
    }

    private void look(String path, JsonNode node) {
        if (node.isTextual() && NO_TEXT.matcher(node.textValue()).find()) {
            errors.add(new Problem.Error(path, "holds a character that no text consists of"));
        }
        node.properties()
                .forEach(
                        field -> look(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var place = path + "[" + i + "]";
            if (node.get(i).isNull()) {
                errors.add(new Problem.Error(place, "expected a value, not null"));
            }
            look(place, node.get(i));
        }
    }
}
