package org.newswatch.alert.subscribe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Templates;
import org.newswatch.alert.compose.Wording;
import org.newswatch.gate.Problem;

/** The form of a draft's templates. */
final class WordingCheck {

    private WordingCheck() {}

    static List<Problem.Error> errors(@Nullable Wording wording) {
        var errors = new ArrayList<Problem.Error>();
        if (wording != null) {
            check("template.title", wording.title(), Templates.LONGEST_TITLE, errors);
            check("template.text", wording.text(), Templates.LONGEST_TEXT, errors);
        }
        return errors;
    }

    private static void check(String field, @Nullable String template, int longest, List<Problem.Error> errors) {
        if (template == null) {
            return;
        }
        if (template.length() > longest) {
            errors.add(new Problem.Error(field, "is longer than " + longest + " characters"));
        } else {
            Templates.fault(template).ifPresent(fault -> errors.add(new Problem.Error(field, fault)));
        }
    }
}
