package org.newswatch.enrich.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the last word of a person's name is worth by itself. */
enum Surname {
    /** It means this person wherever it stands without another given name. */
    @JsonProperty("sure")
    SURE,
    /** It counts where the full name, or a cue, stands in the same article. */
    @JsonProperty("unsure")
    UNSURE,
    /** The name is no given name and surname. */
    @JsonProperty("none")
    NONE
}
