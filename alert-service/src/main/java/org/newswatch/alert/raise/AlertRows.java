package org.newswatch.alert.raise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes alerts of rows. */
@Singleton
class AlertRows {

    private static final TypeReference<List<Alert.Clause>> WHY = new TypeReference<>() {};

    /** How many articles are kept as they were read: one has an alert for each subscription that it matches. */
    private static final int READ = 1_000;

    private final Map<String, AlertedArticle> read = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    AlertRows(ObjectMapper json) {
        this.json = json;
    }

    Alert read(ResultSet row) throws SQLException {
        try {
            return new Alert(
                    row.getObject("id", UUID.class),
                    Kind.of(row.getString("kind")),
                    new Alert.Subscription(row.getObject("subscription_id", UUID.class), row.getString("name")),
                    article(row.getString("shown")),
                    story(row),
                    json.readValue(row.getString("why"), WHY),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert's row holds no alert: " + row.getString("id"), e);
        }
    }

    private AlertedArticle article(String shown) throws JsonProcessingException {
        var known = read.get(shown);
        if (known != null) {
            return known;
        }
        var article = json.readValue(shown, AlertedArticle.class);
        if (read.size() >= READ) {
            read.clear();
        }
        read.put(shown, article);
        return article;
    }

    /** Of an article that was stored before stories were known better there is no more than the alert's own row says. */
    private Alert.Story story(ResultSet row) throws SQLException, JsonProcessingException {
        var id = row.getString("story_id");
        var story = row.getString("story");
        return story == null
                ? new Alert.Story(id, row.getInt("story_articles"), null, null, null, null)
                : json.readValue(story, Alert.Story.class).called(id);
    }
}
