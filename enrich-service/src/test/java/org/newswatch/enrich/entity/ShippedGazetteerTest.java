package org.newswatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped files promise as a whole. */
class ShippedGazetteerTest {

    private static final Gazetteer SHIPPED = Gazetteer.shipped();
    private static final EntityFinder FINDER = new EntityFinder(SHIPPED);

    @Test
    void hundredsOfEntitiesOfEveryKindAreKnown() {
        assertThat(SHIPPED.entities()).hasSizeGreaterThan(700);
        for (var type : EntityType.values()) {
            assertThat(SHIPPED.entities())
                    .filteredOn(entity -> entity.type() == type)
                    .hasSizeGreaterThan(150);
        }
    }

    @Test
    void everySureNameFindsItsEntity() {
        var missed = new ArrayList<String>();
        for (var entity : SHIPPED.entities()) {
            for (var name : sureNames(entity)) {
                if (!finds(entity, name)) {
                    missed.add(name);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everySerbianNameIsFoundInCyrillicAndWithoutDiacritics() {
        var missed = new ArrayList<String>();
        for (var entity : SHIPPED.entities()) {
            for (var name : entity.entry().sr()) {
                if (sureNames(entity).contains(name)) {
                    if (!finds(entity, Serbian.cyrillic(name))) {
                        missed.add(Serbian.cyrillic(name));
                    }
                    if (!entity.entry().exact().contains(name) && !finds(entity, Serbian.bald(name))) {
                        missed.add(Serbian.bald(name));
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void everyUnsureNameIsFoundBesideASureOne() {
        var missed = new ArrayList<String>();
        for (var entity : SHIPPED.entities()) {
            for (var name : entity.entry().unsure()) {
                var sure = sureNames(entity).stream().findFirst();
                if (sure.isPresent()
                        && mentions(entity, "said " + sure.get() + " today.", "So " + name + " again.") < 2) {
                    missed.add(name);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static List<String> sureNames(Entity entity) {
        return Stream.concat(entity.entry().sure().stream(), entity.entry().exact().stream())
                .toList();
    }

    private static boolean finds(Entity entity, String name) {
        return mentions(entity, "it was said today", "we hear that " + name + " was there") > 0;
    }

    private static int mentions(Entity entity, String title, String body) {
        return FINDER.find(null, title, null, body).stream()
                .filter(tag -> tag.id().equals(entity.entry().id()))
                .mapToInt(EntityTag::mentions)
                .sum();
    }
}
