package org.newswatch.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody before a browser of their own, who notes what goes wrong in it. */
final class Reader implements AutoCloseable {

    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final URI console;
    private final BrowserContext context;
    private final Page page;

    Reader(URI console) {
        this(console, new NewContextOptions());
    }

    Reader(URI console, NewContextOptions options) {
        this.console = console;
        this.context = Chromium.get().newContext(options.setTimezoneId("Europe/Belgrade"));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        // A violation of the policy is a message of the console, and a script of others shows a dialog.
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            if (!dialog.message().startsWith("Really")) {
                troubles.add("a dialog says " + dialog.message());
            }
            dialog.accept();
        });
    }

    Page page() {
        return page;
    }

    Reader open(String path) {
        page.navigate(console + path);
        return this;
    }

    Reader signIn(String key) {
        open("/sign-in");
        page.fill("#key", key);
        page.click("main button.main");
        page.waitForSelector("nav");
        return this;
    }

    /** Until so many of what the selector names are on the page. */
    void reloadUntil(String selector, int count) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(selector).count() >= count;
        });
    }

    /** As if it had been chosen at the bottom of the page. */
    Reader prefers(String what, String value) {
        context.addCookies(List.of(new Cookie("newswatch_" + what, value)
                .setUrl(console.toString())
                .setSecure(true)));
        return this;
    }

    /** What axe finds against WCAG 2.2 AA on the page that is open. */
    List<String> barriers() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " "
                                        + rule.getNodes().getFirst().getFailureSummary())
                        .toList();
    }

    void hadNoTrouble() {
        assertThat(troubles).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
