package org.newswatch.e2e.console;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;

import com.microsoft.playwright.Page.WaitForSelectorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.newswatch.local.ProjectFolder;

/** The pages that the tests go through. */
final class PagesShown {

    /** Every page that an administrator finds in the navigation, and those that they lead to by an address that is always there. */
    static final List<String> ALL = List.of(
            "/alerts",
            "/alerts/why",
            "/live",
            "/subscriptions",
            "/subscriptions/new",
            "/deliveries",
            "/sources",
            "/topics",
            "/topics/energy",
            "/keys",
            "/about");

    private PagesShown() {}

    /** The templates of all whole pages that there are, by the files of the console. */
    static Set<String> templates() {
        var folder = ProjectFolder.find().root().resolve("alert-service/src/main/resources/templates/console");
        try (var files = Files.list(folder)) {
            return files.filter(PagesShown::isWholePage)
                    .map(file -> file.getFileName().toString().replace(".html", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWholePage(Path template) {
        try {
            return Files.readString(template).startsWith("{#include layout}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template of the page that is open. */
    static String template(Reader reader) {
        return reader.page().locator("main").getAttribute("data-page");
    }

    /** Opens every page there is, from the door on, as an administrator, and tells of each. */
    static void each(Reader reader, Consumer<String> open) {
        reader.open("/sign-in");
        open.accept("/sign-in");
        reader.signIn(Desk.adminKey());
        Desk.gasArticle("A story for every reader of natural gas");
        reader.open("/live").reloadUntil("a[href^='/stories/']", 1);
        var story = reader.page().locator("a[href^='/stories/']").first().getAttribute("href");
        for (var path : ALL) {
            reader.open(path);
            open.accept(path);
        }
        reader.open(story);
        open.accept("a story");
        reader.open("/stories/none");
        open.accept("what is not there");
        reader.open("/subscriptions/new");
        reader.page().fill("#name", "For every reader");
        reader.page().fill("#query", "foreveryreader");
        reader.page().fill("#channelAddress0", Desk.console() + "/nowhere");
        reader.page().click("button:text-is('Save')");
        reader.page().waitForSelector("main:not([data-page=subscription])");
        open.accept("what was subscribed to");
        reader.open("/subscriptions");
        reader.page().locator("h2 a:text-is('For every reader')").first().click();
        reader.page().waitForSelector("form[id^=test-]", new WaitForSelectorOptions().setState(ATTACHED));
        open.accept("a subscription that there is");
        // As without a script, where the answer has a page of its own.
        reader.page().evaluate("document.querySelector('form[id^=test-]').submit()");
        reader.page().waitForSelector("main[data-page=channel-test]");
        open.accept("a channel that was tried");
    }
}
