package org.newswatch.alert.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.compose.Clean;
import org.newswatch.alert.compose.Composition;

/** A push message of ntfy, published as JSON to the root of its server, so that no title travels in a header. */
public final class Ntfy implements Chat {

    // docs.ntfy.sh: 4096 bytes; a longer message would become a file.
    private static final int LONGEST_BYTES = 4_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_TITLE = 250;

    @Override
    public String type() {
        return "ntfy";
    }

    @Override
    public Post post(Composition composition, String address, @Nullable String secret) {
        int slash = address.lastIndexOf('/');
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", address.substring(slash + 1));
        body.put("title", Clean.cut(composition.title(), LONGEST_TITLE));
        body.put("message", message(composition));
        body.put("tags", List.of("newspaper"));
        var link = composition.items().getFirst().link();
        if (link != null && !composition.isDigest()) {
            body.put("click", link);
        }
        var headers = secret == null ? Map.<String, String>of() : Map.of("authorization", "Bearer " + secret);
        return new Post(URI.create(address.substring(0, slash + 1)), headers, body);
    }

    private static String message(Composition composition) {
        if (composition.isDigest()) {
            return titles(composition);
        }
        var item = composition.items().getFirst();
        return (item.text().cut(LONGEST_TEXT).plain() + "\n" + item.origin()).strip();
    }

    private static String titles(Composition composition) {
        var titles = new StringBuilder();
        int shown = 0;
        int room = LONGEST_BYTES;
        for (var item : composition.items()) {
            var line = "• " + item.title().plain() + "\n";
            room -= line.getBytes(UTF_8).length;
            if (room < 0) {
                break;
            }
            titles.append(line);
            shown++;
        }
        int left = composition.items().size() - shown + composition.more();
        return left > 0 ? titles + "… and " + left + " more" : titles.toString().strip();
    }
}
