package org.newswatch.alert.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The pages that links in letters lead to. Whoever has the link may; opening it changes nothing, as programs that look at mail before its
 * reader does open links too.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class MailPages {

    private static final Pattern WAY_OUT =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{32})");

    private final Mailboxes mailboxes;

    MailPages(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GET
    @Path("confirm/{token}")
    public RestResponse<String> ask(@RestPath String token) {
        return mailboxes
                .asked(token)
                .map(address -> page(
                        200, "News alerts to " + address, "Press the button if you want them.", "Yes, send me alerts"))
                .orElseGet(MailPages::over);
    }

    @POST
    @Path("confirm/{token}")
    public RestResponse<String> confirm(@RestPath String token) {
        return mailboxes
                .confirm(token)
                .map(address -> page(200, "Alerts go to " + address, "Each has a link to end them at its bottom.", ""))
                .orElseGet(MailPages::over);
    }

    @GET
    @Path("unsubscribe/{token}")
    public RestResponse<String> askToLeave(@RestPath String token) {
        return with(token, mailboxes::leaving)
                .map(address -> page(
                        200, "End these alerts to " + address + "?", "Nothing has changed yet.", "Yes, unsubscribe"))
                .orElseGet(MailPages::over);
    }

    /** One click of RFC 8058, by the reader's program or by the button of the page; doing it again does no harm. */
    @POST
    @Path("unsubscribe/{token}")
    public RestResponse<String> leave(@RestPath String token) {
        return with(token, mailboxes::leave)
                .map(address -> page(200, "You are unsubscribed", "These alerts no longer go to " + address + ".", ""))
                .orElseGet(MailPages::over);
    }

    private static Optional<String> with(String token, BiFunction<UUID, String, Optional<String>> step) {
        var parts = WAY_OUT.matcher(token);
        return parts.matches() ? step.apply(UUID.fromString(parts.group(1)), parts.group(2)) : Optional.empty();
    }

    private static RestResponse<String> over() {
        return page(404, "This link does not work", "It was used already, has expired, or was not copied whole.", "");
    }

    private static RestResponse<String> page(int status, String title, String text, String button) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .entity(Forms.PAGE.fill(Map.of("title", title, "text", text, "button", button)))
                .build();
    }
}
