package org.newswatch.alert.raise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Makes alerts of rows. */
@Singleton
class AlertRows {

    private static final TypeReference<List<Alert.Clause>> WHY = new TypeReference<>() {};

    private final ObjectMapper json;

    AlertRows(ObjectMapper json) {
        this.json = json;
    }

    PositionedAlert read(ResultSet row) throws SQLException {
        try {
            var alert = new Alert(
                    row.getObject("id", UUID.class),
                    Kind.of(row.getString("kind")),
                    new Alert.Subscription(row.getObject("subscription_id", UUID.class), row.getString("name")),
                    json.readValue(row.getString("shown"), AlertedArticle.class),
                    story(row),
                    json.readValue(row.getString("why"), WHY),
                    row.getObject("raised_at", OffsetDateTime.class).toInstant());
            return new PositionedAlert(new Cursor(row.getLong("transaction"), row.getLong("seq")), alert);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert's row holds no alert: " + row.getString("id"), e);
        }
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
