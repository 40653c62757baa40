package org.newswatch.ingest.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.FieldHashes;

/** An article of a batch as the database decides about it, with the places in the batch where it stands unchanged. */
final class Candidate {

    private final Article article;
    private final FieldHashes hashes;
    private final int round;
    private final List<Integer> places = new ArrayList<>(1);

    private Candidate(Article article, FieldHashes hashes, int round) {
        this.article = article;
        this.hashes = hashes;
        this.round = round;
    }

    /** @param before the candidate that the last article of the same id in this batch belongs to */
    static Candidate of(Article article, @Nullable Candidate before) {
        var hashes = article.fieldHashes();
        if (before == null) {
            return new Candidate(article, hashes, 0);
        }
        return hashes.equals(before.hashes) && Objects.equals(article.updatedAt(), before.updatedAt())
                ? before
                : new Candidate(article, hashes, before.round + 1);
    }

    void standsAt(int place) {
        places.add(place);
    }

    int round() {
        return round;
    }

    ArticleId id() {
        return article.id();
    }

    byte[] hashes() {
        return hashes.bytes();
    }

    @Nullable
    Instant updatedAt() {
        return article.updatedAt();
    }

    /** Whether a fingerprint from before there were those of fields is of this text. */
    boolean hasOldHash(byte[] stored) {
        return stored.length != hashes.bytes().length && Arrays.equals(stored, article.contentHash());
    }

    /** The receipts of a text that is known, or older than the known one. */
    void isDuplicate(Receipt[] receipts, int version) {
        answer(receipts, new Receipt(id().value(), version, Outcome.DUPLICATE));
    }

    /**
     * The receipts of a new text. Its copies are duplicates.
     *
     * @param before the fingerprint of the version before; null when there is none
     */
    void isNews(Receipt[] receipts, int version, byte @Nullable [] before) {
        isDuplicate(receipts, version);
        receipts[places.getFirst()] = before == null
                ? new Receipt(id().value(), version, Outcome.ACCEPTED)
                : new Receipt(id().value(), version, Outcome.UPDATED, hashes.changedSince(before));
    }

    private void answer(Receipt[] receipts, Receipt receipt) {
        places.forEach(place -> receipts[place] = receipt);
    }
}
