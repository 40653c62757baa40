package org.newswatch.enrich.pipeline;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which people, places and organisations are known. */
@ConfigMapping(prefix = "enrich.entities")
public interface EntitiesConfig {

    /** Files of entries beside those that ship; a later one overrides an earlier one. Written as {@code entities/places.yaml} says. */
    Optional<List<Path>> files();
}
