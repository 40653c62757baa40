package org.newswatch.alert.console.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.match.StoryNames;
import org.newswatch.alert.recent.RecentConfig;
import org.newswatch.gate.Refused;

/** One story: who told it, when and in which languages, as far back as articles are kept. */
@Path("/stories/{id}")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class StoryPage {

    private static final int LONGEST_ID = 200;

    private final Wire wire;
    private final Wishes wishes;
    private final StoryNames names;
    private final Pages pages;
    private final RecentConfig kept;

    StoryPage(Wire wire, Wishes wishes, StoryNames names, Pages pages, RecentConfig kept) {
        this.wire = wire;
        this.wishes = wishes;
        this.names = names;
        this.pages = pages;
        this.kept = kept;
    }

    @GET
    public String show(@RestPath String id) {
        if (id.length() > LONGEST_ID) {
            throw Refused.notFound("there is no such story");
        }
        wishes.admit();
        var told = wire.story(names.abouts(id));
        if (told.isEmpty()) {
            throw Refused.notFound("no article that is kept tells this story");
        }
        return pages.show(
                "story",
                Map.of(
                        "pieces", told.reversed(),
                        "first", told.getLast(),
                        "last", told.getFirst(),
                        "sources",
                                distinct(told.stream()
                                        .map(piece ->
                                                piece.story().article().source().name())),
                        "languages",
                                distinct(told.stream()
                                        .map(piece -> piece.story().article().language())),
                        "days", kept.window().toDays(),
                        "here", "live"));
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().sorted().toList();
    }
}
