package org.newswatch.alert.console.about;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.Peers;
import org.newswatch.alert.console.SignedIn;

/** What runs here, and whether it keeps up. */
@Path("/about")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class AboutPage {

    private final Standing standing;
    private final Peers peers;
    private final Pages pages;
    private final String version;

    AboutPage(
            Standing standing,
            Peers peers,
            Pages pages,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.standing = standing;
        this.peers = peers;
        this.pages = pages;
        this.version = version;
    }

    @GET
    public String show() {
        var values = new HashMap<String, Object>();
        values.put("version", version);
        values.put("ingest", peers.ingestVersion().orElse(""));
        values.put("enrich", peers.enrichVersion().orElse(""));
        values.put("java", Runtime.version().toString());
        standing.lag().ifPresent(lag -> values.put("lag", lag));
        standing.subscriptions().ifPresent(count -> values.put("matched", count));
        standing.oldestUndelivered().ifPresent(since -> values.put("oldest", since));
        return pages.show("about", values);
    }
}
