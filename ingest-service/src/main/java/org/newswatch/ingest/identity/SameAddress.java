package org.newswatch.ingest.identity;

import java.util.List;
import java.util.function.Predicate;

/** The same address is the same item, unless several have it: then the guid decides, or else the title. */
final class SameAddress {

    private final Claims claims;
    private final boolean trustsGuids;

    SameAddress(Claims claims, boolean trustsGuids) {
        this.claims = claims;
        this.trustsGuids = trustsGuids;
    }

    void claim() {
        for (int place : claims.open()) {
            var item = claims.items().get(place);
            if (!claimOne(place, withSameAddress(item), one -> sameGuid(one, item))) {
                claimOne(place, withSameAddress(item), one -> sameTitle(one, item));
            }
        }
        claimByAddressAlone(one -> !trustsGuids || !hasItsGuidInTheDocument(one));
    }

    /** What is left when the guids have spoken: a known item whose guid stands elsewhere in the document was theirs first. */
    void claimTheRest() {
        claimByAddressAlone(one -> true);
    }

    private void claimByAddressAlone(Predicate<Known> which) {
        for (int place : claims.open()) {
            var item = claims.items().get(place);
            if (!claims.isSharedAddress(item) && !claimOne(place, withSameAddress(item), which)) {
                claimOne(place, claims.withFirstAddress(item.key()), which);
            }
        }
    }

    private boolean hasItsGuidInTheDocument(Known one) {
        return one.item().hasGuid() && claims.count(one.item().guid()) > 0;
    }

    private List<Known> withSameAddress(Item item) {
        return claims.withKey(item.key());
    }

    private boolean sameGuid(Known one, Item item) {
        return trustsGuids
                && item.hasGuid()
                && claims.count(item.guid()) == 1
                && one.item().guid() == item.guid();
    }

    /** On an address that several share, another guid is another item, although it has the same title. */
    private boolean sameTitle(Known one, Item item) {
        boolean otherGuid = trustsGuids
                && item.hasGuid()
                && one.item().hasGuid()
                && one.item().guid() != item.guid()
                && claims.isSharedAddress(item);
        return !otherGuid && one.item().sameTitle(item);
    }

    private boolean claimOne(int place, List<Known> candidates, Predicate<Known> same) {
        var found = candidates.stream().filter(claims::isFree).filter(same).findFirst();
        found.ifPresent(one -> claims.claim(place, one));
        return found.isPresent();
    }
}
