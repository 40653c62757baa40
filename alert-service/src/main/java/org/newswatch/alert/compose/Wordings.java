package org.newswatch.alert.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/** How the owners of subscriptions want their messages worded. */
@ApplicationScoped
public class Wordings {

    private final Session database;
    private final ObjectMapper json;

    Wordings(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** As usual where the owner did not say. */
    @Transactional
    public Wording of(UUID subscription) {
        return database.createNativeQuery("select cast(template as text) from subscription where id = ?1", String.class)
                .setParameter(1, subscription)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::read)
                .orElse(Wording.USUAL);
    }

    private Wording read(String template) {
        try {
            return json.readValue(template, Wording.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a subscription's row holds no template", e);
        }
    }
}
