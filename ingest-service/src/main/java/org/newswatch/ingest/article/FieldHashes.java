package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what a reader sees, field by field: title, summary, body and authors. White space and composed or
 * decomposed letters make no difference; dates and tags do not count, because many sites move them without a change to
 * the text.
 */
public final class FieldHashes {

    /** In the order of their hashes. */
    public static final List<String> FIELDS = List.of("title", "summary", "body", "authors");

    /** First bytes of a field's SHA-256: a reader who edits a text a billion times a second hits one in centuries. */
    private static final int EACH = 8;

    private final byte[] bytes;

    private FieldHashes(byte[] bytes) {
        this.bytes = bytes;
    }

    static FieldHashes of(Article article) {
        var sha = Sha256.of();
        var bytes = new byte[FIELDS.size() * EACH];
        put(bytes, 0, sha, article.title());
        put(bytes, 1, sha, article.summary());
        put(bytes, 2, sha, article.body());
        article.authors().forEach(author -> add(sha, author));
        put(bytes, 3, sha);
        return new FieldHashes(bytes);
    }

    /** 32 bytes, to be stored. */
    public byte[] bytes() {
        return bytes;
    }

    /** Which fields differ from what was stored; none when it is from before there were hashes of fields. */
    public List<String> changedSince(byte[] stored) {
        var changed = new ArrayList<String>(FIELDS.size());
        if (stored.length == bytes.length) {
            for (int field = 0; field < FIELDS.size(); field++) {
                int from = field * EACH;
                if (!Arrays.equals(bytes, from, from + EACH, stored, from, from + EACH)) {
                    changed.add(FIELDS.get(field));
                }
            }
        }
        return changed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldHashes hashes && Arrays.equals(bytes, hashes.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private static void put(byte[] bytes, int field, MessageDigest sha, @Nullable String text) {
        if (text != null) {
            sha.update(canonical(text));
        }
        put(bytes, field, sha);
    }

    private static void put(byte[] bytes, int field, MessageDigest sha) {
        System.arraycopy(sha.digest(), 0, bytes, field * EACH, EACH);
    }

    /** With its length before it, so that two authors are not one with a longer name. */
    private static void add(MessageDigest sha, String text) {
        var canonical = canonical(text);
        sha.update(ByteBuffer.allocate(4).putInt(canonical.length).flip());
        sha.update(canonical);
    }

    /** A line is composed (NFC) already. */
    private static byte[] canonical(String text) {
        return Text.line(text).getBytes(UTF_8);
    }
}
