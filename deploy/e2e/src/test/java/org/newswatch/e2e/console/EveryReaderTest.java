package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void noPageHasABarrierInEitherTheme(String theme) {
        var seen = new HashSet<String>();
        try (var reader = new Reader(Desk.console())) {
            reader.prefers("theme", theme);
            PagesShown.each(reader, name -> {
                seen.add(PagesShown.template(reader));
                assertThat(reader.barriers()).as(name + " in " + theme).isEmpty();
            });
            reader.hadNoTrouble();
        }
        assertThat(seen).as("no page is forgotten").isEqualTo(PagesShown.templates());
    }

    @Test
    void onAPhoneNothingIsWiderThanThePage() {
        var phone = new NewContextOptions()
                .setViewportSize(360, 740)
                .setIsMobile(true)
                .setHasTouch(true);
        try (var reader = new Reader(Desk.console(), phone)) {
            PagesShown.each(
                    reader, name -> assertThat((Integer) reader.page().evaluate("document.documentElement.scrollWidth"))
                            .as(name)
                            .isLessThanOrEqualTo(360));
        }
    }

    @Test
    void serbianIsReadInCyrillicFromOneSource() {
        try (var reader = new Reader(Desk.console())) {
            reader.signIn(Desk.adminKey());
            reader.page().click("footer button:text-is('Српски')");

            assertThat(reader.page().locator("html")).hasAttribute("lang", "sr-Cyrl");
            assertThat(reader.page().locator("h1")).hasText("Упозорења");
            reader.open("/subscriptions/new");
            assertThat(reader.page().locator("h1")).hasText("Нова претплата");
            assertThat(reader.page().locator("footer")).containsText("Europe/Belgrade");
        }
    }

    @Test
    void theKeyboardAloneLeadsFromTheDoorToASubscription() {
        try (var reader = new Reader(Desk.console())) {
            var page = reader.open("/sign-in").page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#key")).isFocused();
            page.keyboard().type(Desk.newKey());
            page.keyboard().press("Enter");
            page.waitForSelector("nav");

            tabTo(reader, "Make a subscription");
            page.keyboard().press("Enter");
            page.waitForSelector("#name");
            tabInto(reader, "name");
            page.keyboard().type("By keyboard");
            tabInto(reader, "query");
            page.keyboard().type("keyboard");
            tabTo(reader, "Save");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("By keyboard");
        }
    }

    /** Presses Tab until the field of this id has the focus. */
    private static void tabInto(Reader reader, String id) {
        for (int i = 0; i < 60; i++) {
            reader.page().keyboard().press("Tab");
            if (id.equals(reader.page().evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("no Tab leads into " + id);
    }

    /** Presses Tab until what has the focus says this. */
    private static void tabTo(Reader reader, String text) {
        for (int i = 0; i < 60; i++) {
            reader.page().keyboard().press("Tab");
            if (text.equals(reader.page().evaluate("document.activeElement.innerText.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + text);
    }
}
