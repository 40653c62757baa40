package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.HoverOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscription would have sent, as a chart. */
class ChartsTest {

    @BeforeAll
    static void newsCame() {
        Desk.submit("A chart of chartgas", "chartgas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theChartTakesThePlaceOfThePictureAndSaysWhatTheTableSays(String theme) {
        try (var reader = new Reader(Desk.console())) {
            var page = tried(reader.prefers("theme", theme));
            var chart = page.locator("#tried .plot");

            assertThat(chart.locator("canvas")).isVisible();
            assertThat(chart.locator("svg")).hasCount(0);
            assertThat(chart).hasAttribute("role", "img");
            assertThat(inked(page)).as("points with ink in " + theme).isGreaterThan(200);
            // The draft is tried once more by itself, and a pointer at rest does not meet the chart that comes then.
            page.waitForCondition(() -> {
                var plot = chart.locator(".u-over");
                plot.hover(new HoverOptions().setPosition(20, 20));
                plot.hover(new HoverOptions().setPosition(40, 40));
                return !page.locator(".plot-says").textContent().isEmpty();
            });
            assertThat(page.locator(".plot-says"))
                    .hasText(Pattern.compile(".+ – Matches: \\d+, Stories: \\d+, Messages: \\d+"));
            page.click("#tried summary");
            assertThat(page.locator("#per-day tbody tr").last()).isVisible();
            assertThat(reader.barriers()).isEmpty();
            reader.hadNoTrouble();
        }
    }

    @Test
    void thePictureWithoutAScriptHasTheSamePlace() {
        try (var plain = new Reader(Desk.console(), new NewContextOptions().setJavaScriptEnabled(false));
                var scripted = new Reader(Desk.console())) {
            var page = tried(plain);
            assertThat(page.locator("#tried .plot svg.chart")).isVisible();

            var chart = place(tried(scripted));

            assertThat(chart.height).isEqualTo(place(page).height);
            assertThat(chart.width).isEqualTo(place(page).width);
        }
    }

    @Test
    void aNarrowerWindowMakesANarrowerChart() {
        try (var reader = new Reader(Desk.console())) {
            var page = tried(reader);
            assertThat(page.locator("#tried .uplot canvas")).isVisible();

            page.setViewportSize(360, 740);

            page.waitForCondition(() -> page.locator("#tried .uplot").boundingBox().width <= place(page).width);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            reader.hadNoTrouble();
        }
    }

    private static BoundingBox place(Page page) {
        return page.locator("#tried .plot").boundingBox();
    }

    /** How many points of the canvas something was drawn on. */
    private static int inked(Page page) {
        return (Integer) page.evaluate("(() => { const canvas = document.querySelector('#tried canvas');"
                + " const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                + " let inked = 0; for (let i = 3; i < points.length; i += 4) if (points[i] > 0) inked++;"
                + " return inked; })()");
    }

    private static Page tried(Reader reader) {
        var page = reader.signIn(Desk.newKey()).open("/subscriptions/new").page();
        page.fill("#query", "chartgas");
        page.click("button:text-is('Try it')");
        assertThat(page.locator("#tried .figures")).isVisible();
        return page;
    }
}
