package org.newswatch.gate;

import static java.util.Locale.ROOT;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks bodies with a {@code Content-Encoding}.
 *
 * @param allowance bytes that any body may unpack to
 * @param ratio how many bytes one packed byte may unpack to beyond that
 */
record ContentCodings(long allowance, int ratio) {

    /**
     * None for a body that is plain, as {@code identity} says of it.
     *
     * @throws Refused 415 for any other coding, and for one upon another
     */
    Optional<Coding> of(@Nullable List<String> named) {
        var name = named == null ? "" : String.join(",", named).strip().toLowerCase(ROOT);
        if (name.isEmpty() || name.equals("identity")) {
            return Optional.empty();
        }
        return Optional.of(Coding.named(name).orElseThrow(() -> Refused.unsupportedCoding(Coding.NAMES)));
    }

    InputStream unpacked(Coding coding, InputStream body) {
        return new UnpackedBody(coding, new CountedInputStream(body), allowance, ratio);
    }
}
