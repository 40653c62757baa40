package org.newswatch.ingest.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same guid at another address is the same item, as long as the feed's guids name items. That they do not shows when
 * they move on: the guid names another item now and its own item stands in the document under another one, most guids
 * come with other texts, or it happened before.
 */
final class SameGuid {

    private static final double ALIKE = 0.3, ALIKE_UNDER_A_WEAK_GUID = 0.5;
    private static final long LONGEST_BUMP = 7 * 86_400L;

    private final Claims claims;
    private final Marks dates;
    private int reuses;

    /** @param reuses how often a guid of this feed came for another item */
    SameGuid(Claims claims, int reuses) {
        this.claims = claims;
        this.dates = Marks.dates(claims);
        this.reuses = reuses;
    }

    /** Whether several items of the document have one guid, and not by a slip: most of them, or three. */
    static boolean isHandedOutTwice(Claims claims) {
        long twice = claims.items().stream()
                .filter(Item::hasGuid)
                .filter(item -> claims.count(item.guid()) > 1)
                .count();
        return twice >= 3 || (twice > 0 && twice * 2 >= claims.items().size());
    }

    /** Returns how often a guid came for another item by now. */
    int claim() {
        var found = claims.open().stream()
                .map(this::candidate)
                .filter(Objects::nonNull)
                .toList();
        if (found.stream().anyMatch(this::movedOn) || mostAreUnproven(found)) {
            return Memory.DISTRUST;
        }
        found.forEach(this::decide);
        return reuses;
    }

    private void decide(Candidate candidate) {
        if (!claims.isFree(candidate.known)) {
            return;
        }
        if (proven(candidate)) {
            claims.claim(candidate.place, candidate.known);
        } else if (believed(candidate)) {
            claims.claim(candidate.place, candidate.known);
            claims.shake(candidate.place);
        } else {
            reuses++;
        }
    }

    private @Nullable Candidate candidate(int place) {
        var item = claims.items().get(place);
        var owners = claims.withGuid(item.guid());
        if (!item.hasGuid() || claims.count(item.guid()) > 1 || owners.isEmpty()) {
            return null;
        }
        if (owners.size() > 1) {
            reuses++;
            return null;
        }
        return new Candidate(place, item, owners.getFirst());
    }

    private boolean movedOn(Candidate candidate) {
        var claimant = claims.claimant(candidate.known);
        return claimant != null && claims.items().get(claimant).guid() != candidate.item.guid();
    }

    private boolean mostAreUnproven(List<Candidate> found) {
        long unproven = found.stream().filter(one -> !proven(one)).count();
        long stable = claims.items().stream()
                .filter(item -> claims.withGuid(item.guid()).stream()
                        .anyMatch(one -> one.item().key() == item.key()))
                .count();
        return unproven >= 2 && unproven > stable + found.size() - unproven;
    }

    /** Beside the guid something else is the same. */
    private boolean proven(Candidate candidate) {
        var now = candidate.item;
        var before = candidate.known.item();
        double likeness = now.words().likeness(before.words());
        boolean alike = now.strong()
                ? likeness >= ALIKE
                : likeness >= ALIKE_UNDER_A_WEAK_GUID && !now.words().couldBeSeriesWith(before.words());
        return alike
                || now.sameTitle(before)
                || now.sameBody(before)
                || (now.samePublished(before) && dates.isOwn(now))
                || now.address().sameSlug(before.address())
                || sameNumber(now.address(), before.address());
    }

    /** A guid that by its form names one thing, or was made of the headline the item had, is believed once. */
    private static boolean believed(Candidate candidate) {
        var now = candidate.item;
        var before = candidate.known.item();
        boolean namesOne = now.strong() || before.kind() == Guid.Kind.HEADLINE || before.kind() == Guid.Kind.LINK;
        boolean sameTime = now.published() == Item.UNDATED
                || before.published() == Item.UNDATED
                || Math.abs(now.published() - before.published()) <= LONGEST_BUMP;
        return namesOne && sameTime && !candidate.known.shaken();
    }

    private static boolean sameNumber(Address now, Address before) {
        return now.endsInNumber() && Objects.equals(now.number(), before.number());
    }

    private record Candidate(int place, Item item, Known known) {}
}
