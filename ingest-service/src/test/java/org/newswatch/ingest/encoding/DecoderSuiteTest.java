package org.newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The encodings that feedparser's suite expects. A file says in a comment at its top with which header it is served and
 * what must come of it. Skipped where the suite is missing; {@code -Dnewswatch.shared=DIR} says where it is.
 *
 * <p>Left out by rule: expectations of {@code bozo}, which also means a Content-Type that is none of XML's, markup that
 * is broken, and (RFC 3023, since replaced) any text/xml that is not ASCII; of them only warnings are counted.
 */
class DecoderSuiteTest {

    private static final Path SUITE =
            Path.of(System.getProperty("newswatch.shared", "../../shared"), "data", "feeds", "feedparser", "tests");
    private static final Pattern EXPECTED = Pattern.compile("Expect:.*encoding == '([^']+)'");
    private static final Pattern HEADER = Pattern.compile("Header:\\s*Content-type:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOZO = Pattern.compile("Expect:\\s+bozo");

    @Test
    void documentsAreReadInTheEncodingTheSuiteExpects() throws IOException {
        assumeTrue(Files.exists(SUITE), () -> "skipped: " + SUITE.toAbsolutePath() + " is missing");
        var cases = cases();

        var applicable =
                cases.stream().filter(one -> one.expected().isPresent()).toList();
        var failed = applicable.stream().filter(one -> !one.holds()).toList();
        var bozo = cases.stream().filter(Case::bozo).toList();

        System.out.printf(
                "encodings: %d of %d expectations hold; %d of %d documents the suite calls bozo carry a warning%n",
                applicable.size() - failed.size(),
                applicable.size(),
                bozo.stream().filter(one -> !one.decoded().warnings().isEmpty()).count(),
                bozo.size());
        assertThat(applicable).hasSizeGreaterThan(50);
        assertThat(failed).hasSizeLessThanOrEqualTo(applicable.size() * 3 / 100);
    }

    private static List<Case> cases() throws IOException {
        try (var encoding = Files.list(SUITE.resolve("encoding"));
                var chardet = Files.list(SUITE.resolve("illformed/chardet"))) {
            return Stream.concat(encoding, chardet).sorted().map(Case::of).toList();
        }
    }

    private record Case(String name, Decoded decoded, Optional<String> expected, boolean bozo) {

        static Case of(Path file) {
            try {
                var document = Files.readAllBytes(file);
                var plain = new String(document, ISO_8859_1).replace("\0", "");
                var expected = EXPECTED.matcher(plain);
                return new Case(
                        file.getFileName().toString(),
                        Decoder.decode(document, header(plain)),
                        expected.find() ? Optional.of(expected.group(1).toLowerCase(ROOT)) : Optional.empty(),
                        BOZO.matcher(plain).find());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable String header(String plain) {
            var header = HEADER.matcher(plain);
            return header.find() ? header.group(1).strip() : null;
        }

        /** Of gb2312 there is only the superset. */
        boolean holds() {
            return expected.orElseThrow().replace("gb2312", "gb18030").equals(decoded.charset());
        }

        @Override
        public String toString() {
            return "%s: expected %s but read in %s, %s"
                    .formatted(name, expected.orElse(""), decoded.charset(), decoded.warnings());
        }
    }
}
