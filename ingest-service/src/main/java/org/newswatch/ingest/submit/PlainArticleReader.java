package org.newswatch.ingest.submit;

import static org.newswatch.ingest.submit.Fields.Reading.block;
import static org.newswatch.ingest.submit.Fields.Reading.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Languages;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;
import org.newswatch.ingest.article.Timestamps;

/**
 * Reads an article that obeys every rule while its JSON is parsed, without a tree in between. It says nothing of any
 * other: {@link ArticleReader} then finds all that is wrong with it.
 */
final class PlainArticleReader {

    private final JsonFactory json;

    PlainArticleReader(StreamReadConstraints limits) {
        // It finds a doubled field itself; the parser's own search makes a set of names for each object.
        this.json = JsonFactory.builder().streamReadConstraints(limits).build();
    }

    /** None where anything is unusual. */
    Optional<Article> read(byte[] text, int length) {
        try (var parser = json.createParser(text, 0, length)) {
            var draft = new Draft(parser);
            boolean read = parser.nextToken() == JsonToken.START_OBJECT && draft.read() && parser.nextToken() == null;
            return read ? draft.article() : Optional.empty();
        } catch (IOException | InvalidValue unusual) {
            return Optional.empty();
        }
    }

    /** The fields as they come. */
    private static final class Draft {

        private final JsonParser parser;
        private int seen;
        private @Nullable Link link;
        private @Nullable String title;
        private @Nullable String summary;
        private @Nullable String body;
        private @Nullable String language;
        private @Nullable Instant publishedAt;
        private @Nullable Instant updatedAt;
        private List<String> authors = List.of();
        private @Nullable String sourceName;
        private @Nullable Link sourceUrl;
        private List<String> tags = List.of();
        private @Nullable String guid;

        Draft(JsonParser parser) {
            this.parser = parser;
        }

        /** Whether each field came at most once, and none that nobody knows. */
        boolean read() throws IOException {
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                switch (name) {
                    case "url" -> link = at(0).text(Links::canonical);
                    case "title" -> title = at(1).text(line(Article.MAX_TITLE));
                    case "summary" -> summary = at(2).text(block(Article.MAX_SUMMARY));
                    case "body" -> body = at(3).text(block(Article.MAX_BODY));
                    case "language" -> language = at(4).text(Languages::canonical);
                    case "publishedAt" -> publishedAt = at(5).text(Timestamps::parse);
                    case "updatedAt" -> updatedAt = at(6).text(Timestamps::parse);
                    case "authors" -> authors = at(7).texts();
                    case "tags" -> tags = at(8).texts();
                    case "guid" -> guid = at(9).text(line(Article.MAX_GUID));
                    case "source" -> at(10).source();
                    default -> throw unusual();
                }
            }
            return parser.currentToken() == JsonToken.END_OBJECT;
        }

        Optional<Article> article() {
            if (link == null || title == null) {
                return Optional.empty();
            }
            return Optional.of(new Article(
                    ArticleId.of(link),
                    link,
                    title,
                    summary,
                    body,
                    null,
                    language,
                    publishedAt,
                    null,
                    updatedAt,
                    authors,
                    new Source(sourceName == null ? link.host() : sourceName, sourceUrl),
                    tags,
                    guid));
        }

        private void source() throws IOException {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                return;
            }
            require(JsonToken.START_OBJECT);
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                switch (name) {
                    case "name" -> sourceName = at(11).text(line(Source.MAX_NAME));
                    case "url" -> sourceUrl = at(12).text(Links::canonical);
                    default -> throw unusual();
                }
            }
            require(JsonToken.END_OBJECT);
        }

        private <T> @Nullable T text(Fields.Reading<T> reading) throws IOException {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            require(JsonToken.VALUE_STRING);
            return reading.read(parser.getText());
        }

        private List<String> texts() throws IOException {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                return List.of();
            }
            require(JsonToken.START_ARRAY);
            var reading = line(Article.MAX_NAME);
            var texts = new ArrayList<String>();
            for (int count = 0; parser.nextToken() != JsonToken.END_ARRAY; count++) {
                require(JsonToken.VALUE_STRING);
                if (count == Article.MAX_NAMES) {
                    throw unusual();
                }
                var text = reading.read(parser.getText());
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }

        /** A field that comes for the first time. */
        private Draft at(int field) {
            if ((seen & 1 << field) != 0) {
                throw unusual();
            }
            seen |= 1 << field;
            return this;
        }

        private void require(JsonToken expected) {
            if (parser.currentToken() != expected) {
                throw unusual();
            }
        }

        private static InvalidValue unusual() {
            return new InvalidValue("unusual");
        }
    }
}
