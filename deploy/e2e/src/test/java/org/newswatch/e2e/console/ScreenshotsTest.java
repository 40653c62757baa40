package org.newswatch.e2e.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes pictures of every page in both themes, when asked to: {@code deploy/e2e/screenshots}. */
@EnabledIfSystemProperty(named = "newswatch.screenshots", matches = ".+")
class ScreenshotsTest {

    private static final Path FOLDER = Path.of(System.getProperty("newswatch.screenshots", "."));

    @BeforeAll
    static void newsCame() {
        for (var topic : List.of("energy", "kosovo", "expo-2027")) {
            Desk.subscribe(Desk.adminKey(), Map.of("name", "Sample news: " + topic, "topics", List.of(topic)));
        }
        Desk.submitSampleNews();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPageIsShown(String theme) {
        var small = new NewContextOptions().setViewportSize(1000, 760).setDeviceScaleFactor(0.75);
        try (var reader = new Reader(Desk.console(), small)) {
            reader.prefers("theme", theme).open("/sign-in");
            shoot(reader, "sign-in", theme);
            reader.signIn(Desk.adminKey());
            reader.reloadUntil(".story", 4);
            for (var path : PagesShown.ALL) {
                reader.open(path);
                shoot(reader, path.substring(1).replace('/', '-'), theme);
            }
            reader.open("/live");
            reader.open(reader.page().locator("a[href^='/stories/']").first().getAttribute("href"));
            shoot(reader, "story", theme);
            reader.open("/stories/none");
            shoot(reader, "problem", theme);
            reader.open("/subscriptions");
            reader.page().locator(".row a[href^='/subscriptions/']").first().click();
            reader.page().waitForSelector("main[data-page=subscription]");
            shoot(reader, "subscription", theme);
            reader.open("/subscriptions/new");
            reader.page().fill("#name", "Energy desk");
            reader.page().fill("#topics", "energy");
            reader.page().click("text=Try it");
            reader.page().waitForSelector("#tried h3");
            reader.page().evaluate("window.scrollTo(0, 0)");
            shoot(reader, "back-test", theme);
        }
    }

    private static void shoot(Reader reader, String name, String theme) {
        reader.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + "-" + theme + ".jpg"))
                        .setType(ScreenshotType.JPEG)
                        .setQuality(60));
    }
}
