package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.newswatch.local.Receiver;

/** Trying a channel from the page of its subscription. */
class SentTestTest {

    private final AtomicInteger sent = new AtomicInteger();
    private final String key = Desk.newKey();

    @Test
    void theAnswerStandsBesideTheChannelAndEnterInAFieldSendsNone() {
        try (var receiver = receiver();
                var reader = new Reader(Desk.console())) {
            var page = subscription(reader, receiver);

            page.focus("button:has-text('Send a test')");
            page.keyboard().press("Enter");

            assertThat(page.locator(".tested .error").first()).containsText("It did not arrive. Answer: 500.");
            assertThat(page.locator(".tested")).containsText("the receiver answered 500");
            assertThat(reader.barriers()).isEmpty();
            page.fill("#name", "Tried by Enter");
            page.press("#name", "Enter");
            assertThat(page.locator("h1")).hasText("Tried by Enter");
            assertThat(sent).hasValue(1);
            assertThat(reader.barriers()).isEmpty();
            reader.hadNoTrouble();
        }
    }

    @Test
    void aTestWithoutAnAnswerSaysSoInPlaceOfTheOneBefore() {
        try (var receiver = receiver();
                var reader = new Reader(Desk.console())) {
            var page = subscription(reader, receiver);
            page.click("button:has-text('Send a test')");
            assertThat(page.locator(".tested")).containsText("It did not arrive.");

            for (var status : List.of(0, 503)) {
                page.route("**/test", route -> {
                    if (status == 0) {
                        route.abort();
                    } else {
                        route.fulfill(new Route.FulfillOptions().setStatus(status));
                    }
                });
                page.click("button:has-text('Send a test')");

                assertThat(page.locator(".tested")).hasText(Pattern.compile("^No answer came, so it is not known.*"));
                page.locator(".tested").evaluate("told => told.replaceChildren('before')");
            }
            reader.hadNoTrouble();
        }
    }

    @Test
    void withoutAScriptTheAnswerHasAPageOfItsOwn() {
        try (var receiver = receiver();
                var reader = new Reader(Desk.console(), new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = subscription(reader, receiver);

            page.click("button:has-text('Send a test')");

            assertThat(page.locator("h1")).hasText("Send a test");
            assertThat(page.locator(".tested")).containsText("Answer: 500.");
            assertThat(sent).hasValue(1);
        }
    }

    private Receiver receiver() {
        return Receiver.start(0, delivery -> {
            sent.incrementAndGet();
            return 500;
        });
    }

    private Page subscription(Reader reader, Receiver receiver) {
        var channel =
                Map.of("type", "webhook", "url", receiver.address("/tried").toString());
        Desk.subscribe(key, Map.of("name", "Tried", "query", "nothinglikeit", "channels", List.of(channel)));
        var page = reader.signIn(key).open("/subscriptions").page();
        page.click("h2 a:text-is('Tried')");
        assertThat(page.locator("#name")).hasValue("Tried");
        return page;
    }
}
