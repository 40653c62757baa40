package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newswatch.alert.subscribe.Status.ACTIVE;
import static org.newswatch.alert.subscribe.Status.DISABLED;
import static org.newswatch.alert.subscribe.Status.DRAFT;
import static org.newswatch.alert.subscribe.Status.PAUSED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.newswatch.gate.Refused;

class StatusTest {

    @ParameterizedTest
    @CsvSource({"DRAFT,ACTIVE", "ACTIVE,PAUSED", "PAUSED,ACTIVE", "DISABLED,ACTIVE"})
    void ownerMayAskFor(Status from, Status to) {
        assertThat(from.changedTo(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void stayingIsNoChange(Status status) {
        assertThat(status.changedTo(status)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,PAUSED,'there is nothing to pause'",
        "ACTIVE,DRAFT,'was active is no draft any more'",
        "PAUSED,DRAFT,'was paused is no draft any more'",
        "DISABLED,DRAFT,'was disabled is no draft any more'",
        "DISABLED,PAUSED,'mend it and make it active'",
        "ACTIVE,DISABLED,'only the service disables'",
        "PAUSED,DISABLED,'only the service disables'"
    })
    void whatMakesNoSenseIsRefusedInASentence(Status from, Status to, String why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> from.changedTo(to))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(422))
                .withMessageContaining(why);
    }

    @Test
    void subscriptionBeginsAsAnythingButDisabled() {
        assertThat(Status.begun(DRAFT)).isEqualTo(DRAFT);
        assertThat(Status.begun(ACTIVE)).isEqualTo(ACTIVE);
        assertThat(Status.begun(PAUSED)).isEqualTo(PAUSED);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Status.begun(DISABLED));
    }
}
