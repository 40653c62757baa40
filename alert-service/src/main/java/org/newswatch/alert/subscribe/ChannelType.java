package org.newswatch.alert.subscribe;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of channels, with the fields that a draft of each must and may have. */
enum ChannelType {
    WEBHOOK,
    EMAIL,
    SLACK,
    TEAMS,
    DISCORD,
    MATTERMOST,
    TELEGRAM,
    NTFY;

    /** As it stands in the API and in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ChannelType> of(@Nullable String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    /** All of them, for a sentence. */
    static String keys() {
        return Arrays.stream(values()).map(ChannelType::key).collect(joining(", "));
    }

    List<String> required() {
        return switch (this) {
            case EMAIL -> List.of("address");
            case TELEGRAM -> List.of("token", "chat");
            case WEBHOOK, SLACK, TEAMS, DISCORD, MATTERMOST, NTFY -> List.of("url");
        };
    }

    boolean has(String field) {
        return required().contains(field) || optional().contains(field);
    }

    private Set<String> optional() {
        return switch (this) {
            case WEBHOOK -> Set.of("signing", "body", "headers");
            case NTFY -> Set.of("token");
            case EMAIL, SLACK, TEAMS, DISCORD, MATTERMOST, TELEGRAM -> Set.of();
        };
    }
}
