package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.newswatch.local.Receiver;

class FirstMinuteTest {

    @Test
    void aNewReaderSubscribesAndIsTold() {
        var title = "Natural gas storage sites fill up before the first frost of the year";
        var sent = new CopyOnWriteArrayList<String>();
        try (var reader = new Reader(Desk.console());
                var receiver = Receiver.start(0, delivery -> {
                    sent.add(delivery.body().path("type").asText());
                    return 204;
                })) {
            var page = reader.signIn(Desk.newKey()).page();

            page.click("text=Make a subscription");
            page.fill("#name", "Energy desk");
            page.fill("#topics", "energy");
            page.fill("#channelAddress0", receiver.address("/first").toString());
            page.click("text=Try it");
            assertThat(page.locator("#tried .figures")).isVisible();
            assertThat(page.locator("#tried .uplot canvas")).isVisible();
            assertThat(page.locator("#tried svg.chart")).hasCount(1);
            page.click("button:text-is('Save')");
            assertThat(page.locator(".secret")).hasText(Pattern.compile("whsec_.+"));
            page.click("button:text-is('Send a test')");
            assertThat(page.locator(".tested")).containsText("The receiver took it. Answer: 204.");
            Assertions.assertThat(sent).containsExactly("channel.test");

            reader.open("/live");
            assertThat(page.locator("#live-state")).hasAttribute("data-state", "open");
            Desk.gasArticle(title);
            assertThat(story(page, title)).isVisible();
            assertThat(story(page, title).locator("mark").first()).isVisible();

            reader.open("/alerts");
            assertThat(story(page, title)).isVisible();
            assertThat(story(page, title).locator(".chip.topic").first())
                    .hasText(Pattern.compile("energy", Pattern.CASE_INSENSITIVE));
            page.locator("text=Why this?").first().click();
            assertThat(page.locator(".steps .passed").first()).isVisible();

            reader.open("/deliveries");
            assertThat(page.locator("tbody tr").first()).containsText(title);
            reader.reloadUntil("tbody .state-delivered", 1);
            reader.hadNoTrouble();
        }
    }

    private static Locator story(Page page, String title) {
        return page.locator(".story", new Page.LocatorOptions().setHasText(title))
                .first();
    }
}
