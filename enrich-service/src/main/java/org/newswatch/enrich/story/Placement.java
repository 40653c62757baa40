package org.newswatch.enrich.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.story.likeness.Keys;

/** Decides about the articles of a batch one after the other, on what is known before and on each other. */
final class Placement {

    private record Match(long story, double score) {}

    private final StoryConfig config;
    private final Rules rules;
    private final Candidates candidates;
    private final Map<Long, Member> members;
    private final Map<Long, Extent> extents;
    private final Absorbed absorbed = new Absorbed();
    private final List<Union> unions = new ArrayList<>();

    /**
     * @param members by number: all that were found, and the first articles of their stories
     * @param extents of their stories
     */
    Placement(StoryConfig config, Candidates candidates, Map<Long, Member> members, Map<Long, Extent> extents) {
        this.config = config;
        this.rules = new Rules(config);
        this.candidates = candidates;
        this.members = members;
        this.extents = extents;
    }

    /**
     * Places a new version of an article, or a new article. A version that tells of something else, as on a page that is written anew,
     * is still found by what the article told before: its story must not become another one with it.
     *
     * @param known what is known of earlier versions
     * @param next the article's number where there are none
     */
    Place place(Reading read, @Nullable Known known, long next) {
        long no = known == null ? next : known.no();
        var reading = steady(read, members.get(no));
        var matches = matches(reading, no);
        long home = known == null ? home(matches, reading, no) : absorbed.of(known.story());
        var place = new Place(reading, no, home, known != null);
        if (reading.telling().deleted()) {
            members.remove(no);
        } else {
            members.put(no, place.member());
        }
        if (known == null) {
            extents.merge(home, Extent.of(reading.telling().time()), Extent::with);
        }
        for (var match : matches) {
            unite(home, match.story(), no);
        }
        for (long key : reading.keys()) {
            candidates.add(key, no);
        }
        return place;
    }

    private static Reading steady(Reading reading, @Nullable Member before) {
        return before == null || reading.telling().deleted() || Rules.areAkin(before.print(), reading.print())
                ? reading
                : new Reading(reading.telling(), before.print(), Keys.of(before.print()));
    }

    List<Union> unions() {
        return unions;
    }

    /** The stories that a matching article tells, best first, each once. */
    private List<Match> matches(Reading reading, long no) {
        var best = new HashMap<Long, Double>();
        for (long found : candidates.of(reading)) {
            var member = members.get(found);
            if (member != null && found != no && isNear(member, reading.telling())) {
                double score = rules.score(
                        reading.print(),
                        member.print(),
                        member.source().equals(reading.telling().source()));
                if (score >= 1) {
                    best.merge(absorbed.of(member.story()), score, Math::max);
                }
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Match(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparingLong(Match::story))
                .toList();
    }

    private boolean isNear(Member member, Telling telling) {
        return Duration.between(member.at(), telling.time()).abs().compareTo(config.window()) <= 0;
    }

    private long home(List<Match> matches, Reading reading, long no) {
        for (var match : matches) {
            var first = members.get(match.story());
            var extent = extents.get(match.story());
            boolean akin = first == null || Rules.areAkin(first.print(), reading.print());
            if (akin
                    && (extent == null
                            || fits(extent, Extent.of(reading.telling().time())))) {
                return match.story();
            }
        }
        return no;
    }

    /** Only if their first articles are akin, which two of a news round-up are not. */
    private void unite(long home, long other, long cause) {
        long a = absorbed.of(home);
        long b = absorbed.of(other);
        var firstOfA = members.get(a);
        var firstOfB = members.get(b);
        if (a == b || firstOfA == null || firstOfB == null || !Rules.areAkin(firstOfA.print(), firstOfB.print())) {
            return;
        }
        var extentOfA = extents.get(a);
        var extentOfB = extents.get(b);
        if (extentOfA == null || extentOfB == null || !fits(extentOfA, extentOfB)) {
            return;
        }
        long kept = Math.min(a, b);
        absorbed.absorb(kept, Math.max(a, b));
        extents.put(kept, extentOfA.with(extentOfB));
        unions.add(new Union(kept, Math.max(a, b), cause));
    }

    private boolean fits(Extent a, Extent b) {
        return a.with(b).fits(config.window(), config.mostArticles());
    }

    long storyNow(long story) {
        return absorbed.of(story);
    }
}
