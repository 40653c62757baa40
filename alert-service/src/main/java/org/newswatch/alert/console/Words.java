package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the pages say, in one language. Its texts stand in {@code console/en.properties} and {@code console/sr.properties}; Serbian in
 * Cyrillic is written from the Latin.
 */
public final class Words {

    private static final Map<Tongue, Words> ALL = new EnumMap<>(Map.of(
            Tongue.ENGLISH, new Words(Tongue.ENGLISH, "en"),
            Tongue.SERBIAN_LATIN, new Words(Tongue.SERBIAN_LATIN, "sr"),
            Tongue.SERBIAN_CYRILLIC, new Words(Tongue.SERBIAN_CYRILLIC, "sr")));

    private static final Pattern INSTANT =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");

    private final Tongue tongue;
    private final Properties texts;
    private final PluralRules plurals;

    private Words(Tongue tongue, String file) {
        this.tongue = tongue;
        this.texts = read(file);
        this.plurals = PluralRules.forLocale(ULocale.forLanguageTag(tongue.tag()));
    }

    public static Words in(Tongue tongue) {
        return Objects.requireNonNull(ALL.get(tongue));
    }

    public Tongue tongue() {
        return tongue;
    }

    /** @throws IllegalArgumentException for a key that has no text */
    public String say(String key, Object... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + tongue.tag());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", shown(values[i]));
        }
        return text;
    }

    /** What is known by this key, or the key itself: for words that come from elsewhere, such as the state of a delivery. */
    public String known(String kind, String word) {
        return texts.getProperty(kind + "-" + word, word);
    }

    /** What is said by this key, or otherwise what was told elsewhere. */
    public String told(String key, String otherwise) {
        return texts.getProperty(key, otherwise);
    }

    /** A number with its noun in the right form, and further values. */
    public String count(String key, long count, Object... more) {
        var form = plurals.select((double) count);
        var known = texts.containsKey(key + "." + form) ? form : PluralRules.KEYWORD_OTHER;
        return say(
                key + "." + known,
                Stream.concat(Stream.of(count), Stream.of(more)).toArray());
    }

    /** A text that comes from elsewhere in Serbian, in Latin, as it is written here. */
    public String written(String latin) {
        return tongue == Tongue.SERBIAN_CYRILLIC ? Cyrillic.of(latin) : latin;
    }

    /** How long ago, or until when, in the largest unit that is not zero. */
    public String relative(Instant time, Instant now) {
        var between = Duration.between(time, now);
        var direction = between.isNegative() ? Direction.NEXT : Direction.LAST;
        long seconds = between.abs().toSeconds();
        var unit = seconds < 60
                ? RelativeUnit.SECONDS
                : seconds < 3_600 ? RelativeUnit.MINUTES : seconds < 86_400 ? RelativeUnit.HOURS : RelativeUnit.DAYS;
        long amount = seconds / inSeconds(unit);
        return RelativeDateTimeFormatter.getInstance(ULocale.forLanguageTag(tongue.tag()))
                .format((double) amount, direction, unit);
    }

    private static long inSeconds(RelativeUnit unit) {
        return switch (unit) {
            case MINUTES -> 60;
            case HOURS -> 3_600;
            case DAYS -> 86_400;
            default -> 1;
        };
    }

    public String moment(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(tongue.locale())
                .format(time.atZone(zone));
    }

    /** A sentence of the service, whose instants are told as everywhere else on the page. */
    public String timed(String sentence, ZoneId zone) {
        return INSTANT.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(timed(found, zone)));
    }

    /** Others' texts may stand in a sentence, with days that there are not. */
    private String timed(MatchResult found, ZoneId zone) {
        try {
            return moment(Instant.parse(found.group()), zone);
        } catch (DateTimeParseException e) {
            return found.group();
        }
    }

    /** The day of the week and of the month. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d. M.", tongue.locale()).format(day);
    }

    /** Every key, for a test that no language lacks one. */
    List<String> keys() {
        return texts.stringPropertyNames().stream().sorted().toList();
    }

    private String shown(Object value) {
        return value instanceof Number number
                ? NumberFormat.getInstance(tongue.locale()).format(number)
                : String.valueOf(value);
    }

    private Properties read(String file) {
        var read = new Properties();
        try (var text = Objects.requireNonNull(Words.class.getResourceAsStream("/console/" + file + ".properties"))) {
            read.load(new InputStreamReader(text, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tongue == Tongue.SERBIAN_CYRILLIC) {
            read.replaceAll((key, latin) -> Cyrillic.of((String) latin).replace("`", ""));
        } else {
            read.replaceAll((key, text) -> ((String) text).replace("`", "").replace("\u200c", ""));
        }
        return read;
    }
}
