package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what a reader sees: title, summary, body and authors. White space and composed or decomposed letters
 * make no difference; dates and tags do not count, because many sites move them without a change to the text.
 */
final class ContentHash {

    private static final int LENGTH = 16;

    private ContentHash() {}

    static byte[] of(Article article) {
        var digest = Sha256.of();
        add(digest, article.title());
        add(digest, article.summary());
        add(digest, article.body());
        article.authors().forEach(author -> add(digest, author));
        return Arrays.copyOf(digest.digest(), LENGTH);
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        var bytes = text == null
                ? new byte[0]
                : Normalizer.normalize(Text.line(text), Normalizer.Form.NFC).getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
