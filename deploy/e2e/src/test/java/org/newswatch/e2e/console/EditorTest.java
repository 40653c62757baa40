package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing a query. */
class EditorTest {

    @Test
    void theQueryIsMarkedWhereItIsWrittenAndItsTextStaysAsItIs() {
        try (var reader = new Reader(Desk.console())) {
            var page = editor(reader);

            page.fill("#query", "title:gas AND (\"natural gas\" OR elektr*) -sport");

            assertThat(page.locator(".query-marks .field")).hasText("title:");
            assertThat(page.locator(".query-marks .operator")).hasText(new String[] {"AND", "OR", "-"});
            assertThat(page.locator(".query-marks .phrase")).hasText("\"natural gas\"");
            assertThat(page.locator(".query-marks .beginning")).hasText("elektr*");
            assertThat(page.locator(".query-marks .group")).hasText(new String[] {"(", ")"});
            // Both are broken into the same lines at the same places.
            var sameBox = """
                (() => {
                    const text = document.querySelector('#query');
                    const layer = document.querySelector('.query-marks');
                    return text.clientWidth === layer.clientWidth
                            && text.clientHeight === layer.clientHeight
                            && getComputedStyle(text).font === getComputedStyle(layer).font;
                })()
                """;
            assertThat((Boolean) page.evaluate(sameBox)).isTrue();
            reader.hadNoTrouble();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whatCouldBeWrittenIsChosenByTheKeyboard(String theme) {
        try (var reader = new Reader(Desk.console())) {
            var page = editor(reader.prefers("theme", theme));
            var keyboard = page.keyboard();

            page.focus("#query");
            keyboard.type("gas top");
            assertThat(page.locator("#query-options [role=option]")).hasCount(1);
            keyboard.press("ArrowDown");
            keyboard.press("Enter");
            assertThat(page.locator("#query")).hasValue("gas topic:");
            keyboard.type("energy-g");
            assertThat(page.locator("#query-options")).containsText("topic:energy-gas");
            assertThat(reader.barriers()).isEmpty();
            keyboard.press("ArrowDown");
            assertThat(page.locator("#query")).hasAttribute("aria-activedescendant", "query-options0");
            keyboard.press("Enter");
            assertThat(page.locator("#query")).hasValue("gas topic:energy-gas ");
            assertThat(page.locator("#query-options")).isHidden();
            keyboard.press("Control+Space");
            assertThat(page.locator("#query-options")).isVisible();
            keyboard.press("Escape");
            assertThat(page.locator("#query-options")).isHidden();

            page.focus("#languages");
            keyboard.type("sr-c");
            assertThat(page.locator("#languages")).hasAttribute("aria-expanded", "true");
            assertThat(reader.barriers()).isEmpty();
            keyboard.press("ArrowDown");
            keyboard.press("Enter");
            assertThat(page.locator("#languages")).hasValue("sr-Cyrl");
            reader.hadNoTrouble();
        }
    }

    @Test
    void whatIsWrongIsMarkedAtItsPlaceAndSaidUnderTheField() {
        try (var reader = new Reader(Desk.console())) {
            var page = editor(reader);
            page.focus("#query");

            page.keyboard().type("gas AND colour:red");

            assertThat(page.locator("#query-error")).hasText(Pattern.compile("at 8: .+"));
            assertThat(page.locator(".query-marks .wrong").first()).hasText(Pattern.compile("colour:.*"));
            assertThat(page.locator("#query")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#query")).hasAttribute("aria-describedby", "query-help query-error");
            assertThat(reader.barriers()).isEmpty();
            page.fill("#query", "gas AND red");
            page.locator("#query").press("End");
            assertThat(page.locator("#tried .figures")).isVisible();
            assertThat(page.locator("#query-error")).isHidden();
            assertThat(page.locator(".query-marks .wrong")).hasCount(0);
            reader.hadNoTrouble();
        }
    }

    @Test
    void whatIsWrongIsMarkedAtItsPlaceBelowOtherLinesToo() {
        try (var reader = new Reader(Desk.console())) {
            var page = editor(reader);
            page.fill("#name", "Lines");

            page.fill("#query", "\n  gas\nOR\ncolour:red");
            page.click("button:text-is('Save')");

            assertThat(page.locator("#query")).hasValue("\n  gas\nOR\ncolour:red");
            assertThat(page.locator(".query-marks .wrong").first()).hasText(Pattern.compile("colour:.*"));
            reader.hadNoTrouble();
        }
    }

    @Test
    void anOfferIsForTheWordThatTheCaretStandsAfterOnly() {
        try (var reader = new Reader(Desk.console())) {
            var page = editor(reader);
            var keyboard = page.keyboard();
            page.focus("#query");

            for (var key : List.of("ArrowLeft", "Home")) {
                page.fill("#query", "");
                keyboard.type("gas top");
                assertThat(page.locator("#query-options")).isVisible();
                keyboard.press(key);
                assertThat(page.locator("#query-options")).isHidden();
                keyboard.press("End");
            }
            keyboard.type(" label:x constructor:y toString: count:");

            assertThat(page.locator("#query")).hasValue("gas top label:x constructor:y toString: count:");
            reader.hadNoTrouble();
        }
    }

    @Test
    void marksAndWordsAreThereWhileTopicsAreAwayAndATrialWithoutAnAnswerSaysSo() {
        try (var reader = new Reader(Desk.console())) {
            reader.page().route("**/suggestions/topics", route -> {});
            reader.page().route("**/subscriptions/try", Route::abort);
            var page = editor(reader);
            page.focus("#query");

            page.keyboard().type("gas titl");

            assertThat(page.locator("#query-options")).containsText("title:");
            assertThat(page.locator("#tried .error")).containsText("No answer came");
            assertThat(reader.barriers()).isEmpty();
            reader.hadNoTrouble();
        }
    }

    @Test
    void nothingMovesWhenMarksOffersAndTheChartCome() {
        try (var reader = new Reader(Desk.console())) {
            // What a reader did lately is no excuse here: these come by themselves, after what was typed.
            reader.page()
                    .addInitScript(
                            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
                                    + " window.moved += entry.value; })).observe({type: 'layout-shift', buffered:"
                                    + " true});");
            var page = editor(reader);
            page.focus("#query");

            page.keyboard().type("title:gas top");
            assertThat(page.locator("#query-options")).isVisible();
            assertThat(page.locator("#tried canvas")).isVisible();
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");

            assertThat(((Number) page.evaluate("window.moved")).doubleValue()).isLessThan(0.01);
        }
    }

    @Test
    void withoutAScriptItIsAFormLikeAnyOther() {
        try (var reader = new Reader(Desk.console(), new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = reader.signIn(Desk.newKey()).open("/subscriptions/new").page();

            page.fill("#name", "Plain");
            page.fill("#query", "gas AND (oil");
            page.click("button:text-is('Save')");
            assertThat(page.locator("#query-error")).isVisible();
            assertThat(page.locator("#query")).hasValue("gas AND (oil");
            page.fill("#query", "gas AND oil");
            page.click("button:text-is('Try it')");
            assertThat(page.locator("#tried .figures")).isVisible();
            page.click("button:text-is('Save')");
            assertThat(page.locator("h1")).hasText("Plain");
        }
    }

    private static Page editor(Reader reader) {
        var page = reader.signIn(Desk.newKey()).open("/subscriptions/new").page();
        assertThat(page.locator(".query-marks")).hasCount(1);
        return page;
    }
}
