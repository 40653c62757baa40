package org.newswatch.ingest.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;

/** An article of a batch as the database decides about it, with the places in the batch where it stands unchanged. */
final class Candidate {

    private final ArticleId id;
    private final byte[] contentHash;
    private final @Nullable Instant updatedAt;
    private final int round;
    private final List<Integer> places = new ArrayList<>(1);

    private Candidate(ArticleId id, byte[] contentHash, @Nullable Instant updatedAt, int round) {
        this.id = id;
        this.contentHash = contentHash;
        this.updatedAt = updatedAt;
        this.round = round;
    }

    /** @param before the candidate that the last article of the same id in this batch belongs to */
    static Candidate of(Article article, ArticleId id, @Nullable Candidate before) {
        var hash = article.contentHash();
        if (before == null) {
            return new Candidate(id, hash, article.updatedAt(), 0);
        }
        return Arrays.equals(hash, before.contentHash) && Objects.equals(article.updatedAt(), before.updatedAt)
                ? before
                : new Candidate(id, hash, article.updatedAt(), before.round + 1);
    }

    void standsAt(int place) {
        places.add(place);
    }

    int round() {
        return round;
    }

    UUID uuid() {
        return id.uuid();
    }

    byte[] contentHash() {
        return contentHash;
    }

    @Nullable
    String updatedAt() {
        return updatedAt == null ? null : updatedAt.toString();
    }

    /** Writes the receipts: whatever became of the first, its copies are duplicates. */
    void answer(Receipt[] receipts, int version, Outcome outcome) {
        for (int i = 0; i < places.size(); i++) {
            receipts[places.get(i)] = new Receipt(id.value(), version, i == 0 ? outcome : Outcome.DUPLICATE);
        }
    }
}
