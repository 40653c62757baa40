package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;

/**
 * What names an article through all its versions: the first 128 bits of the SHA-256 of its canonical address.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record ArticleId(String value) {

    /** The scheme does not count: sites move from http to https and their articles stay the same. */
    public static ArticleId of(Link link) {
        var address = link.value().substring(link.value().indexOf("://"));
        var digest = Sha256.of().digest(("https" + address).getBytes(UTF_8));
        return new ArticleId(HexFormat.of().formatHex(digest, 0, 16));
    }

    /**
     * For an item that has no address of its own.
     *
     * @param source the address of its feed, or whatever names the feed
     * @param guid the item's name within that feed
     */
    public static ArticleId ofItem(String source, String guid) {
        var digest = Sha256.of().digest((source + "\n" + guid).getBytes(UTF_8));
        return new ArticleId(HexFormat.of().formatHex(digest, 0, 16));
    }

    public static ArticleId of(UUID uuid) {
        var hex = HexFormat.of();
        return new ArticleId(
                hex.toHexDigits(uuid.getMostSignificantBits()) + hex.toHexDigits(uuid.getLeastSignificantBits()));
    }

    public UUID uuid() {
        return new UUID(Long.parseUnsignedLong(value, 0, 16, 16), Long.parseUnsignedLong(value, 16, 32, 16));
    }
}
