package org.newswatch.alert.schedule;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;

/** Makes a schedule of a draft, and says all that is wrong with it. */
public final class ScheduleReader {

    private static final int MAX_UNLESS = 2_000;
    private static final int MAX_PER_HOUR = 1_000;
    private static final int MAX_PER_DAY = 10_000;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    private final List<Problem.Error> errors = new ArrayList<>();

    private ScheduleReader() {}

    /** What is wrong with the draft's form, by its field from {@code schedule.} on. */
    public static List<Problem.Error> errors(@Nullable ScheduleDraft draft) {
        var reader = new ScheduleReader();
        if (draft != null) {
            reader.schedule(draft);
        }
        return reader.errors;
    }

    /** @throws IllegalArgumentException when the draft is not in form */
    public static Schedule read(ScheduleDraft draft) {
        var reader = new ScheduleReader();
        var schedule = reader.schedule(draft);
        if (!reader.errors.isEmpty()) {
            throw new IllegalArgumentException(reader.errors.toString());
        }
        return schedule;
    }

    private Schedule schedule(ScheduleDraft draft) {
        var rhythm = rhythm(draft);
        var zone = draft.zone() == null ? ZoneOffset.UTC : zone(draft.zone());
        var quiet = draft.quiet() == null ? null : quiet(draft.quiet());
        var cap = draft.cap() == null ? null : cap(draft.cap());
        return new Schedule(rhythm, zone, quiet, cap);
    }

    private Rhythm rhythm(ScheduleDraft draft) {
        var mode = requireNonNullElse(draft.mode(), "");
        boolean atATime = mode.equals("daily") || mode.equals("weekdays");
        if (!atATime && draft.at() != null) {
            wrong("at", "belongs to daily and weekdays only");
        }
        if (!mode.equals("weekdays") && draft.days() != null) {
            wrong("days", "belongs to weekdays only");
        }
        return switch (mode) {
            case "instant" -> new Rhythm.Instantly();
            case "every15min" -> new Rhythm.Every(Duration.ofMinutes(15));
            case "hourly" -> new Rhythm.Every(Duration.ofHours(1));
            case "daily" -> new Rhythm.At(time("at", draft.at()), ALL_DAYS);
            case "weekdays" -> new Rhythm.At(time("at", draft.at()), days("days", draft.days(), WORKDAYS));
            default -> {
                wrong("mode", "is one of instant, every15min, hourly, daily, weekdays");
                yield new Rhythm.Instantly();
            }
        };
    }

    private ZoneId zone(String zone) {
        if (ZoneId.getAvailableZoneIds().contains(zone)) {
            return ZoneId.of(zone);
        }
        wrong("zone", "is no time zone of the IANA database, such as Europe/Belgrade");
        return ZoneOffset.UTC;
    }

    private @Nullable QuietHours quiet(ScheduleDraft.Quiet draft) {
        var from = time("quiet.from", draft.from());
        var to = time("quiet.to", draft.to());
        var days = days("quiet.days", draft.days(), ALL_DAYS);
        var unless = draft.unless();
        if (unless != null && (unless.isBlank() || unless.length() > MAX_UNLESS)) {
            wrong("quiet.unless", "is a query of at most " + MAX_UNLESS + " characters");
        }
        if (!errors.isEmpty()) {
            return null;
        }
        if (from.equals(to) && days.equals(ALL_DAYS)) {
            wrong("quiet.to", "is the same as from, on every day: it would always be quiet");
            return null;
        }
        return new QuietHours(from, to, days, unless);
    }

    private Cap cap(ScheduleDraft.Most draft) {
        if (draft.perHour() == null && draft.perDay() == null) {
            wrong("cap", "needs perHour or perDay");
        }
        number("cap.perHour", draft.perHour(), MAX_PER_HOUR);
        number("cap.perDay", draft.perDay(), MAX_PER_DAY);
        return new Cap(draft.perHour(), draft.perDay());
    }

    private void number(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            wrong(field, "is a number from 1 to " + most);
        }
    }

    private LocalTime time(String field, @Nullable String time) {
        if (time != null && TIME.matcher(time).matches()) {
            return LocalTime.parse(time);
        }
        wrong(field, time == null ? "is missing: a time such as 07:30" : "is no time such as 07:30");
        return LocalTime.MIDNIGHT;
    }

    private Set<DayOfWeek> days(String field, @Nullable List<@Nullable String> days, Set<DayOfWeek> otherwise) {
        if (days == null) {
            return otherwise;
        }
        if (days.isEmpty()
                || days.size() > DAYS.size()
                || !days.stream().allMatch(day -> day != null && DAYS.contains(day))) {
            wrong(field, "names days: " + String.join(", ", DAYS));
            return otherwise;
        }
        return EnumSet.copyOf(days.stream()
                .map(day -> DayOfWeek.of(DAYS.indexOf(requireNonNull(day)) + 1))
                .toList());
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.Error("schedule." + field, message));
    }
}
