package org.newswatch.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.newswatch.e2e.RunningStack;
import org.newswatch.local.Receiver;

class SafeAndQuickTest {

    /** Ways into a page that text has been known to take. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "'\"--></title></textarea><svg onload=alert(3)>",
            "<iframe srcdoc='<script>parent.alert(4)</script>'>",
            "javascript:alert(5)//",
            "{{7*7}}{config:x}{#if true}alert(6){/if}",
            "<a href=\"javascript:alert(7)\" autofocus onfocus=alert(7)>x</a>");

    @Test
    void whateverATextHoldsNoScriptOfItRuns() {
        var key = Desk.newKey();
        try (var receiver = Receiver.start(0, delivery -> 204);
                var reader = new Reader(Desk.console())) {
            var channel = Map.of(
                    "type", "webhook", "url", receiver.address("/hostile").toString());
            for (var text : HOSTILE) {
                Desk.subscribe(
                        key, Map.of("name", text + " desk", "query", "hostilegas", "channels", List.of(channel)));
            }
            var page = reader.signIn(key).open("/live?q=hostilegas").page();
            assertThat(page.locator("#live-state")).hasAttribute("data-state", "open");
            for (var text : HOSTILE) {
                Desk.submit(text + " hostilegas", text + " hostilegas");
            }
            // What came as events went into the page by another way than what it was loaded with.
            assertThat(page.locator(".story")).hasCount(HOSTILE.size(), new HasCountOptions().setTimeout(30_000));
            shows(page, " hostilegas");
            reader.open("/alerts");
            // Each article is told for each subscription, and a page holds the newest: the names of all, but not each
            // title.
            reader.reloadUntil(".story", HOSTILE.size());
            shows(page, " desk");
            reader.open("/live?q=hostilegas");
            shows(page, " hostilegas");
            reader.open("/subscriptions");
            shows(page, " desk");
            reader.open("/deliveries");
            reader.reloadUntil("tbody input[type=checkbox]", HOSTILE.size());
            shows(page, " desk");
            reader.open("/alerts");
            page.locator("text=Why this?").first().click();
            assertThat(page.locator(".steps li").first()).isVisible();
            for (var text : HOSTILE) {
                reader.open("/subscriptions/new");
                page.fill("#name", text);
                page.fill("#query", text);
                page.fill("#topics", text);
                page.fill("#channelAddress0", text);
                page.fill("#channelToken0", text);
                page.fill("#sources", text);
                page.fill("#languages", text);
                page.fill("#unless", text);
                page.fill("#perHour", text);
                page.fill("#perDay", text);
                page.fill("#zone", text);
                page.click("button:text-is('Save')");
                assertThat(page.locator("h1")).isVisible();
                reader.open("/sources");
                page.fill("#url", text);
                page.click("main form >> button.main");
                assertThat(page.locator("h1")).isVisible();
            }
            reader.hadNoTrouble();
        }
    }

    @Test
    void whateverAnAdministratorNamesNoScriptOfItRuns() {
        try (var reader = new Reader(Desk.console())) {
            var page = reader.signIn(Desk.adminKey()).page();
            for (var text : HOSTILE) {
                reader.open("/keys");
                page.fill("#tenantName", text + " tenant");
                page.click("button:text-is('Make')");
                page.fill("#name", text + " key");
                page.click("button:text-is('Issue')");
                assertThat(page.locator(".secret")).isVisible();
                reader.open("/topics/energy");
                page.fill("#document", text);
                page.click("text=Try on the last articles");
                assertThat(page.locator("#topic-error")).isVisible();
                assertThat(page.locator("#document")).hasValue(text);
            }
            reader.open("/keys");
            shows(page, " tenant");
            shows(page, " key");
            reader.hadNoTrouble();
        }
    }

    @Test
    void whateverAReceiverAnswersNoScriptOfItRuns() throws IOException {
        var key = Desk.newKey();
        var turn = new AtomicInteger();
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", call -> {
            var said = HOSTILE.get(turn.getAndIncrement() % HOSTILE.size()).getBytes(UTF_8);
            call.sendResponseHeaders(500, said.length);
            call.getResponseBody().write(said);
            call.close();
        });
        receiver.start();
        try (var reader = new Reader(Desk.console())) {
            var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
            for (var text : HOSTILE) {
                Desk.subscribe(
                        key,
                        Map.of(
                                "name",
                                text,
                                "query",
                                "answeredgas",
                                "channels",
                                List.of(Map.of("type", "webhook", "url", url))));
            }
            Desk.submit("A story of answeredgas", "answeredgas");
            reader.signIn(key).open("/deliveries");
            reader.reloadUntil("tbody .attempts code", HOSTILE.size());
            assertThat(reader.page().locator("main")).containsText("in a row");
            shows(reader.page(), "");
            reader.hadNoTrouble();
        } finally {
            receiver.stop(0);
        }
    }

    /** As text, each of them: no part of it became anything else. */
    private static void shows(Page page, String end) {
        var shown = page.locator("main").textContent();
        assertThat(shown).contains(HOSTILE.stream().map(text -> text + end).toList());
    }

    @Test
    void aPageIsThereWithinASecondOnASlowMachineAndNothingMoves() {
        try (var reader = new Reader(Desk.console())) {
            var page = reader.signIn(Desk.adminKey()).page();
            var devtools = page.context().newCDPSession(page);
            var slow = new JsonObject();
            slow.addProperty("rate", 4);
            devtools.send("Emulation.setCPUThrottlingRate", slow);
            page.addInitScript("window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry =>"
                    + " { if (!entry.hadRecentInput) window.moved += entry.value; }))"
                    + ".observe({type: 'layout-shift', buffered: true});");
            for (var path : List.of("/alerts", "/subscriptions/new", "/deliveries", "/live")) {
                reader.open(path);
                var painted = ((Number) page.evaluate("new Promise(done => new PerformanceObserver(list =>"
                                + " done(list.getEntriesByName('first-contentful-paint')[0].startTime))"
                                + ".observe({type: 'paint', buffered: true}))"))
                        .doubleValue();
                assertThat(painted).as(path + " painted, ms").isLessThan(1_000);
                assertThat(((Number) page.evaluate("window.moved")).doubleValue())
                        .as(path + " moved")
                        .isLessThan(0.05);
                assertThat(((Number) page.evaluate(
                                        "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum,"
                                                + " one) => sum + one.decodedBodySize, 0)"))
                                .longValue())
                        .as(path + " bytes")
                        .isLessThan(300 * 1024);
            }
        }
    }

    @Test
    void aFailedDeliveryIsSentAgainFromThePage() {
        var key = Desk.newKey();
        var answer = new AtomicLong(410);
        try (var receiver = Receiver.start(0, delivery -> (int) answer.get());
                var reader = new Reader(Desk.console())) {
            Desk.subscribe(
                    key,
                    Map.of(
                            "name", "Gone for a while",
                            "query", "replayedgas",
                            "channels",
                                    List.of(Map.of(
                                            "type",
                                            "webhook",
                                            "url",
                                            receiver.address("/gone").toString()))));
            Desk.submit("A story of replayedgas", "replayedgas");
            var page = reader.signIn(key).open("/deliveries").page();
            reader.reloadUntil(".state-disabled", 1);
            answer.set(204);

            page.click("button:text-is('Send to it again')");
            page.locator("tbody input[type=checkbox]").first().check();
            page.click("button:text-is('Send the chosen ones again')");

            assertThat(page.locator("[role=status]")).hasText("1 delivery is being sent again.");
            reader.reloadUntil("tbody .state-delivered", 1);
        }
    }

    @Test
    void theLivePageGoesOnAfterTheServiceWasKilled() throws InterruptedException {
        try (var reader = new Reader(Desk.console())) {
            var page = reader.signIn(Desk.newKey()).open("/live?q=afterwards").page();
            assertThat(page.locator("#live-state")).hasAttribute("data-state", "open");
            Desk.submit("Before it went afterwards", "afterwards");
            assertThat(page.locator(".story")).hasCount(1);

            var restart = Thread.ofPlatform().start(() -> RunningStack.get().restart("alert-service"));
            Desk.submit("While it was away afterwards", "another text, afterwards");
            restart.join();

            assertThat(page.locator(".story")).hasCount(2, new HasCountOptions().setTimeout(30_000));
        }
    }
}
