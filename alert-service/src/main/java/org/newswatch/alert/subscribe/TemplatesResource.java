package org.newswatch.alert.subscribe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Composer;
import org.newswatch.alert.compose.Wording;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Shows what a message would look like; nothing is stored and nothing sent. */
@Path("/v1/subscriptions/template/preview")
@RolesAllowed(Role.SUBSCRIBER)
public class TemplatesResource {

    /** What is to be tried. */
    public record Trial(@Nullable Wording template) {}

    /** A made-up alert in these words, as plain text. */
    public record Example(
            String title, String text, @Nullable String link, String origin) {}

    @POST
    public Example preview(@NotNull Trial trial) {
        if (trial.template() == null) {
            throw Refused.invalid("template", "is missing");
        }
        var errors = WordingCheck.errors(trial.template());
        if (!errors.isEmpty()) {
            throw Refused.invalid("the template breaks its rules", errors);
        }
        var item = Composer.example(trial.template());
        return new Example(item.title().plain(), item.text().plain(), item.link(), item.origin());
    }
}
