package org.newswatch.ingest.submit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.gate.JsonFaults;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;

/** Reads articles from JSON texts. */
@ApplicationScoped
class JsonArticles {

    private final ObjectMapper json;
    private final ObjectReader part;
    private final PlainArticleReader plain;

    JsonArticles(ObjectMapper json) {
        this.json = json;
        this.part = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.plain = new PlainArticleReader(json.getFactory().streamReadConstraints());
    }

    /** What a JSON body holds. */
    sealed interface Body {

        record One(Article article) implements Body {}

        record Many(List<Submission> submissions) implements Body {}
    }

    /**
     * An object is one article, an array many. The array is read to its end first: nothing of a broken one is taken.
     *
     * @throws Refused 400 when the text is no JSON, or its one article breaks the rules
     */
    Body read(InputStream text) {
        try (var parser = json.createParser(text)) {
            var first = parser.nextToken();
            if (first == null) {
                throw Refused.malformed("the body is empty");
            }
            var body = first == JsonToken.START_ARRAY ? new Body.Many(elements(parser)) : one(parser);
            if (parser.nextToken() != null) {
                throw Refused.malformed("something follows the JSON text");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        } catch (IOException e) {
            throw Refused.malformed("the body is not UTF-8, or broke off");
        }
    }

    /** As {@link #read(InputStream)}, and faster for one article. */
    Body read(byte[] text) {
        return plain.read(text, text.length)
                .<Body>map(Body.One::new)
                .orElseGet(() -> read(new ByteArrayInputStream(text)));
    }

    /** One line of an NDJSON text. */
    Submission line(long index, byte[] line, int length) {
        return plain.read(line, length)
                .<Submission>map(article -> new Submission.Good(index, article))
                .orElseGet(() -> thoroughly(index, line, length));
    }

    /** With everything that is wrong with it. */
    Submission thoroughly(long index, byte[] line, int length) {
        try {
            return submission(index, json.readTree(line, 0, length));
        } catch (JsonProcessingException e) {
            return new Submission.Bad(index, JsonFaults.refusal(e).problem());
        } catch (IOException e) {
            return new Submission.Bad(
                    index, Refused.malformed("the line is not UTF-8").problem());
        }
    }

    private Body one(JsonParser parser) throws IOException {
        return new Body.One(ArticleReader.read(part.<JsonNode>readValue(parser)));
    }

    private List<Submission> elements(JsonParser array) throws IOException {
        var elements = new ArrayList<Submission>();
        while (array.nextToken() != JsonToken.END_ARRAY) {
            elements.add(submission(elements.size(), part.readValue(array)));
        }
        return elements;
    }

    private static Submission submission(long index, JsonNode element) {
        try {
            return new Submission.Good(index, ArticleReader.read(element));
        } catch (Refused e) {
            return new Submission.Bad(index, e.problem());
        }
    }
}
