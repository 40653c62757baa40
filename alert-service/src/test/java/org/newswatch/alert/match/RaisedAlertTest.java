package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.raise.Alert.Story;
import org.newswatch.alert.raise.AlertedArticle.Source;
import org.newswatch.alert.raise.Kind;
import org.newswatch.alert.schedule.Cap;
import org.newswatch.alert.schedule.QuietHours;
import org.newswatch.alert.schedule.Rhythm;
import org.newswatch.alert.schedule.Schedule;
import org.newswatch.alert.subscribe.FollowUps;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;

class RaisedAlertTest {

    private static final UUID ONE = UUID.fromString("0192f6c4-0000-7c3e-8a52-0d5b8a1f6e01");
    private static final UUID OTHER = UUID.fromString("0192f6c4-0000-7c3e-8a52-0d5b8a1f6e02");

    @Test
    void whatItIsAboutFollowsFromWhatTheOwnerWants() {
        assertThat(raised(ONE, Notify.STORY, 2).about()).isEqualTo("story");
        assertThat(raised(ONE, Notify.ARTICLE, 2).about()).isEqualTo("article");
        assertThat(raised(ONE, Notify.UPDATES, 2).about()).isEqualTo("article/2");
    }

    @Test
    void idIsTheSameForTheSameReasonAndNoOther() {
        var id = raised(ONE, Notify.STORY, 1).id();

        assertThat(raised(ONE, Notify.STORY, 2).id()).isEqualTo(id);
        assertThat(raised(OTHER, Notify.STORY, 1).id()).isNotEqualTo(id);
        assertThat(raised(ONE, Notify.UPDATES, 1).id()).isNotEqualTo(id);
    }

    @Test
    void underAnotherNameOfTheStoryOnlyTheAlertOfTheStoryIsAnother() {
        assertThat(raised(ONE, Notify.STORY, 1).tellingStory("kept").about()).isEqualTo("kept");
        assertThat(raised(ONE, Notify.ARTICLE, 1).tellingStory("kept").about()).isEqualTo("article");
        assertThat(raised(ONE, Notify.UPDATES, 1).tellingStory("kept").about()).isEqualTo("article/1");
    }

    @Test
    void whatFollowsIsAboutTheStoryOrTheVersion() {
        var first = raised(ONE, Notify.STORY, 2);

        assertThat(first.as(Kind.CONFIRMED).about()).isEqualTo("story#confirmed");
        assertThat(first.as(Kind.CONFIRMED).tellingStory("kept").about()).isEqualTo("kept#confirmed");
        assertThat(first.as(Kind.CORRECTION).about()).isEqualTo("article/2");
        assertThat(first.as(Kind.WITHDRAWAL).about()).isEqualTo("article/2");
    }

    @Test
    void laterVersionIsAnUpdateToWhoWantsEveryOneAndFirstToTheOthers() {
        assertThat(raised(ONE, Notify.UPDATES, 1).kind()).isEqualTo(Kind.FIRST);
        assertThat(raised(ONE, Notify.UPDATES, 2).kind()).isEqualTo(Kind.UPDATE);
        assertThat(raised(ONE, Notify.STORY, 2).kind()).isEqualTo(Kind.FIRST);
    }

    @Test
    void whatIsToldAtOnceGoesAloneWhereverItsOwnerLives() {
        var zone = ZoneId.of("Europe/Belgrade");
        var hourly = new Rhythm.Every(Duration.ofHours(1));
        var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class), null);

        assertThat(raised(new Schedule(new Rhythm.Instantly(), zone, null, null))
                        .goesAlone())
                .isTrue();
        assertThat(raised(new Schedule(hourly, zone, null, null)).goesAlone()).isFalse();
        assertThat(raised(new Schedule(new Rhythm.Instantly(), zone, night, null))
                        .goesAlone())
                .isFalse();
        assertThat(raised(new Schedule(new Rhythm.Instantly(), zone, null, new Cap(10, null)))
                        .goesAlone())
                .isFalse();
    }

    private static RaisedAlert raised(Schedule schedule) {
        return raised(ONE, new Telling(Notify.ARTICLE, FollowUps.NONE, schedule), 1, null);
    }

    static RaisedAlert raised(UUID subscription, Notify notify, int version) {
        return raised(subscription, new Telling(notify, FollowUps.NONE, Schedule.INSTANT), version, null);
    }

    static RaisedAlert raised(UUID subscription, Telling telling, int version, @Nullable Instant ingestedAt) {
        var article = new ArticleEnriched(
                "article",
                version,
                URI.create("https://harbour-post.example/1"),
                "Harbour reopens",
                null,
                null,
                null,
                null,
                new Source("Harbour Post", null),
                null,
                null,
                null,
                new ArticleEnriched.Language("en", "Latn"),
                List.of(),
                null,
                new Story("story", 1, null, null, null, null),
                ingestedAt);
        return RaisedAlert.of(subscription, List.of(), telling, article, false);
    }
}
