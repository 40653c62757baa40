package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesAndTopicsTest {

    private static final String OPML = """
        <?xml version="1.0"?>
        <opml version="2.0"><head><title>Desk</title></head><body>
          <outline text="Harbour" type="rss" xmlUrl="http://127.0.0.1:40009/harbour.xml"/>
          <outline text="Quay" type="rss" xmlUrl="http://127.0.0.1:40009/quay.xml"/>
        </body></opml>
        """;

    @Test
    void aListOfFeedsIsLookedAtThenAddedAndOneIsPaused() {
        try (var reader = new Reader(Desk.console())) {
            var page = reader.signIn(Desk.newKey()).open("/sources").page();
            page.click("summary");
            page.fill("#opml", OPML);
            page.click("text=Only look");
            assertThat(page.locator("section[role=status]")).containsText("Nothing was stored");
            assertThat(page.locator("section[role=status] li")).hasCount(2);
            assertThat(page.locator("li.row")).hasCount(0);

            page.click("button:text-is('Add')");
            assertThat(page.locator("li.row")).hasCount(2);
            page.locator("li.row").first().locator("text=Pause").click();
            assertThat(page.locator(".state-paused")).hasCount(1);
            reader.hadNoTrouble();
        }
    }

    @Test
    void aTopicIsTriedBeforeItIsSaved() {
        Desk.gasArticle("Natural gas storage sites are tried");
        try (var reader = new Reader(Desk.console())) {
            var page = reader.signIn(Desk.adminKey()).open("/topics/energy").page();
            var document = page.inputValue("#document");

            page.fill("#document", document.replaceFirst("\"threshold\" : [0-9.]+", "\"threshold\" : 99.0"));
            page.click("text=Try on the last articles");

            assertThat(page.locator("section[role=status] h2")).hasText("What would differ");
            assertThat(page.locator(".removed").first()).isVisible();
            reader.open("/topics/energy");
            assertThat(page.locator("#document")).hasValue(document);
        }
    }

    @Test
    void aTopicThatIsSavedHasANewVersion() {
        try (var reader = new Reader(Desk.console())) {
            var page = reader.signIn(Desk.adminKey()).open("/topics/energy").page();
            var versions = page.locator("h2:text-is('Versions') + ul li");
            var before = versions.count();

            page.click("button:text-is('Save')");

            assertThat(versions).hasCount(before + 1);
            assertThat(versions.locator("time")).not().hasCount(0);
            reader.hadNoTrouble();
        }
    }
}
