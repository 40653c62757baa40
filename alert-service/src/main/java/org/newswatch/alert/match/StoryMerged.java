package org.newswatch.alert.match;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;

/**
 * What this service reads of an event on {@code stories-merged}: two stories turned out to be one.
 *
 * @param story the id of the one that goes on; it may have been absorbed by another since
 * @param absorbed the id of the one that is no more; articles may come that still tell it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoryMerged(String story, String absorbed) {

    static final String TYPE = "org.newswatch.story.merged.v1";

    StoryMerged {
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(absorbed, "absorbed");
    }

    static EventReader<StoryMerged> reader(ObjectMapper json) {
        return new EventReader<>(json, TYPE, "a merge of stories", StoryMerged.class);
    }
}
