package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.newswatch.gate.AccessKeys;

/**
 * A file that pages load.
 *
 * @param address changes with the content, so that browsers may keep it for ever
 */
record Asset(String name, String type, String content, String address) {

    /** Under which all lie. */
    static final String FOLDER = "/console/";

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private static final Map<String, Asset> ALL = Map.of(
            "uplot", of("uplot", "text/javascript;charset=UTF-8", UPLOT + "uPlot.iife.min.js"),
            "uplot-style", of("uplot-style", "text/css;charset=UTF-8", UPLOT + "uPlot.min.css"),
            "charts", of("charts", "text/javascript;charset=UTF-8", "/console/charts.js"),
            "style", of("style", "text/css;charset=UTF-8", "/console/style.css"),
            "script", of("script", "text/javascript;charset=UTF-8", "/console/script.js"),
            "editor", of("editor", "text/javascript;charset=UTF-8", "/console/editor.js"),
            "htmx", of("htmx", "text/javascript;charset=UTF-8", HTMX),
            "icon", of("icon", "image/svg+xml", "/console/icon.svg"));

    static Asset named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Asset of(String name, String type, String file) {
        try (var stream = Objects.requireNonNull(Asset.class.getResourceAsStream(file), file)) {
            var content = new String(stream.readAllBytes(), UTF_8);
            var address = FOLDER + name + "/" + AccessKeys.hash(content).substring(0, 12);
            return new Asset(name, type, content, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
