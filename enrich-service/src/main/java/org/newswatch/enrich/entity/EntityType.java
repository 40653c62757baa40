package org.newswatch.enrich.entity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing a name stands for. */
public enum EntityType {
    @JsonProperty("person")
    PERSON,
    /** A country, town, river, region or building. */
    @JsonProperty("place")
    PLACE,
    /** A body, party, company, pipeline operator or medium. */
    @JsonProperty("organisation")
    ORGANISATION
}
