package org.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.newswatch.alert.schedule.Written.draft;
import static org.newswatch.alert.schedule.Written.schedule;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.gate.Problem;

class ScheduleReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | schedule.mode",
                "{'mode':'sometimes'} | schedule.mode",
                "{'mode':'daily'} | schedule.at",
                "{'mode':'daily','at':'7:30'} | schedule.at",
                "{'mode':'daily','at':'24:00'} | schedule.at",
                "{'mode':'daily','at':'07:30','days':['mon']} | schedule.days",
                "{'mode':'hourly','at':'07:30'} | schedule.at",
                "{'mode':'weekdays','at':'07:30','days':[]} | schedule.days",
                "{'mode':'weekdays','at':'07:30','days':['Monday']} | schedule.days",
                "{'mode':'weekdays','at':'07:30','days':[null]} | schedule.days",
                "{'mode':'instant','zone':'Mars/Olympus'} | schedule.zone",
                "{'mode':'instant','zone':'+02:00'} | schedule.zone",
                "{'mode':'instant','quiet':{'to':'07:00'}} | schedule.quiet.from",
                "{'mode':'instant','quiet':{'from':'22:00'}} | schedule.quiet.to",
                "{'mode':'instant','quiet':{'from':'22:00','to':'22:00'}} | schedule.quiet.to",
                "{'mode':'instant','quiet':{'from':'22:00','to':'07:00','days':['x']}} | schedule.quiet.days",
                "{'mode':'instant','quiet':{'from':'22:00','to':'07:00','unless':' '}} | schedule.quiet.unless",
                "{'mode':'instant','cap':{}} | schedule.cap",
                "{'mode':'instant','cap':{'perHour':0}} | schedule.cap.perHour",
                "{'mode':'instant','cap':{'perDay':10001}} | schedule.cap.perDay"
            })
    void whatIsWrongIsNamedByItsField(String schedule, String field) {
        assertThat(ScheduleReader.errors(draft(schedule)))
                .extracting(Problem.Error::field)
                .containsExactly(field);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule(schedule))
                .withMessageContaining(field);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(ScheduleReader.errors(draft("{'mode':'x','zone':'x','quiet':{},'cap':{'perHour':-1}}")))
                .extracting(Problem.Error::field)
                .containsExactlyInAnyOrder(
                        "schedule.mode",
                        "schedule.zone",
                        "schedule.quiet.from",
                        "schedule.quiet.to",
                        "schedule.cap.perHour");
    }

    @Test
    void instantIsWhatNobodyHasToAskFor() {
        assertThat(ScheduleReader.errors(null)).isEmpty();
        assertThat(ScheduleReader.read(ScheduleDraft.INSTANT)).isEqualTo(Schedule.INSTANT);
    }

    @Test
    void sameTextIsTheSameSchedule() {
        var schedules = new Schedules(new JsonMapper());
        var text = "{\"mode\":\"hourly\",\"zone\":\"Europe/Belgrade\"}";

        assertThat(schedules.read(text)).isSameAs(schedules.read(text));
    }
}
