package org.newswatch.ingest.subscribe;

import static org.newswatch.ingest.submit.Fields.Reading.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.newswatch.gate.JsonFaults;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.submit.Fields;

/** Reads what a subscriber says of a feed; one refusal names every field at fault. */
@ApplicationScoped
class DraftReader {

    private final ObjectMapper json;

    DraftReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws Refused 400 */
    FeedDraft draft(byte[] body) {
        var object = object(body, "a subscription");
        var fields = Fields.of(object);
        var url = fields.text("url", line(Links.MAX_LENGTH));
        var title = fields.text("title", line(Article.MAX_TITLE));
        var interval = fields.text("interval", Intervals::parse);
        var tags = tags(fields);
        fields.refuseOthers();
        if (url == null
                && fields.faults().stream().noneMatch(fault -> fault.field().equals("url"))) {
            fields.fault("url", object.hasNonNull("url") ? "must not be blank" : "is required");
        }
        if (url == null || !fields.faults().isEmpty()) {
            throw fields.refusal();
        }
        return new FeedDraft(url, title, interval, tags);
    }

    /** @throws Refused 400 */
    FeedPatch patch(byte[] body) {
        var object = object(body, "a change");
        var fields = Fields.of(object);
        var title = fields.text("title", line(Article.MAX_TITLE));
        var interval = fields.text("interval", Intervals::parse);
        var tags = tags(fields);
        var status = fields.text("status", DraftReader::settable);
        fields.refuseOthers();
        if (object.path("status").isNull()) {
            fields.fault("status", "must be active or paused");
        }
        if (!fields.faults().isEmpty()) {
            throw fields.refusal();
        }
        return new FeedPatch(
                object.has("title"), title, object.has("interval"), interval, object.has("tags") ? tags : null, status);
    }

    private static List<String> tags(Fields fields) {
        return fields.texts("tags", Article.MAX_NAMES, line(Article.MAX_NAME)).stream()
                .distinct()
                .toList();
    }

    private static FeedStatus settable(String word) {
        return switch (word) {
            case "active" -> FeedStatus.ACTIVE;
            case "paused" -> FeedStatus.PAUSED;
            default -> throw new InvalidValue("must be active or paused");
        };
    }

    private JsonNode object(byte[] body, String what) {
        try {
            var read = json.readTree(body);
            if (!read.isObject()) {
                throw Refused.malformed(what + " is a JSON object");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        } catch (IOException e) {
            throw Refused.malformed("the body is not UTF-8");
        }
    }
}
