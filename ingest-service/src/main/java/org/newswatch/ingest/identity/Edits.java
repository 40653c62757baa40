package org.newswatch.ingest.identity;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * An item whose guid and address are both new, because both carry the headline, may be a known one that is missing from
 * the document. It is when one thing that only they share says so, nothing speaks against it, and no other known item
 * could be meant. In doubt it is a new one: a report twice is better than two in one.
 */
final class Edits {

    private static final double ALIKE = 0.5;

    private final Claims claims;
    private final Marks numbers;
    private final Marks bodies;
    private final Marks dates;
    private final boolean trustsGuids;

    Edits(Claims claims, boolean trustsGuids) {
        this.claims = claims;
        this.numbers = Marks.numbers(claims);
        this.bodies = Marks.bodies(claims);
        this.dates = Marks.dates(claims);
        this.trustsGuids = trustsGuids;
    }

    void claim() {
        var found = new HashMap<Integer, List<Known>>();
        var suitors = new HashMap<Known, Integer>();
        for (int place : claims.open()) {
            var item = claims.items().get(place);
            var same = Stream.of(numbers, bodies, dates)
                    .flatMap(marks -> marks.sharing(item))
                    .distinct()
                    .filter(claims::isFree)
                    .filter(one -> couldBe(one, item))
                    .toList();
            found.put(place, same);
            same.forEach(one -> suitors.merge(one, 1, Integer::sum));
        }
        found.forEach((place, same) -> {
            if (same.size() == 1 && suitors.getOrDefault(same.getFirst(), 0) == 1) {
                claims.claim(place, same.getFirst());
            }
        });
    }

    private boolean couldBe(Known one, Item now) {
        var before = one.item();
        return !contradicts(now, before)
                && (sameNumber(now, before)
                        || (one.isPresent() && (sameBody(now, before) || samePublished(now, before))));
    }

    private boolean contradicts(Item now, Item before) {
        boolean otherName = trustsGuids
                && now.kind() == Guid.Kind.OPAQUE
                && before.kind() == Guid.Kind.OPAQUE
                && now.guid() != before.guid();
        return otherName
                || claims.isSharedAddress(now)
                || !now.address().host().equals(before.address().host());
    }

    private boolean sameNumber(Item now, Item before) {
        var here = now.address();
        var there = before.address();
        if (here.number() == null || !here.number().equals(there.number()) || !numbers.isOwn(now)) {
            return false;
        }
        boolean series = now.words().couldBeSeriesWith(before.words()) || !here.sameShortNumbers(there);
        if (series) {
            return now.samePublished(before) && dates.isOwn(now);
        }
        boolean itemsOwn = numbers.different() >= 2 && here.endsInNumber() && there.endsInNumber();
        return itemsOwn || now.words().shared(before.words()) > 0 || now.sameBody(before);
    }

    private boolean sameBody(Item now, Item before) {
        return now.sameBody(before) && now.titled() && before.titled() && bodies.isOwn(now);
    }

    private boolean samePublished(Item now, Item before) {
        return now.samePublished(before)
                && dates.isOwn(now)
                && now.address().folder().equals(before.address().folder())
                && now.words().likeness(before.words()) >= ALIKE
                && !now.words().couldBeSeriesWith(before.words())
                && now.address().sameShortNumbers(before.address());
    }
}
