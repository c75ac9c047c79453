package org.svod.publication.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Name;
import org.svod.round.ApproximateDate;
import org.svod.round.Timing;

/**
 * Writes sentences in one language, and remembers the source of every number and text.
 *
 * @param language the language
 * @param wording the sentences
 * @param bindings receives the bound values
 */
record Voice(LetterLanguage language, Wording wording, Bindings bindings) {

    /** The value of an argument that is not known. */
    static final String NONE = "none";

    /** A sentence. */
    String say(String key, Map<String, ?> arguments) {
        return wording.say(key, arguments, language);
    }

    /** A name. */
    String name(String source, Name name) {
        return bindings.text(source, language.in(name));
    }

    /** A name, or {@link #NONE}. */
    String name(String source, Optional<Name> name) {
        return name.map(n -> name(source, n)).orElse(NONE);
    }

    /** A number, grouped. */
    String number(String source, BigDecimal value, int decimals) {
        return bindings.mark(source, new BoundValue.OfNumber(value, decimals));
    }

    /** A number that is never grouped, like a year. */
    String plain(String source, int number) {
        return bindings.text(source, Integer.toString(number));
    }

    /** A day. */
    String day(String source, LocalDate day) {
        return bindings.mark(source, new BoundValue.OfDay(day));
    }

    /** The date of an event that may also be planned or under way, or {@link #NONE}. */
    String at(String source, Optional<Timing> timing) {
        return when(source, timing.flatMap(Timing::date));
    }

    /** Whether an event is {@code done}, {@code planned} or {@code under_way}, or {@link #NONE} if nothing is known. */
    String stage(Optional<Timing> timing) {
        return timing.map(t -> t.stage().name().toLowerCase(Locale.ROOT)).orElse(NONE);
    }

    /** The time of an event, or {@link #NONE}. */
    String when(String source, Optional<ApproximateDate> date) {
        return date.map(d -> say(
                        Sentence.WHEN.key(d.precision()),
                        Map.of(
                                "date", d.precision() == ApproximateDate.Precision.DAY ? day(source, d.first()) : NONE,
                                "month", d.first().getMonthValue(),
                                "year", plain(source, d.first().getYear()))))
                .orElse(NONE);
    }

    /** A list of names, or {@link #NONE}. */
    String list(Stream<String> names) {
        List<String> list = names.toList();
        return list.isEmpty() ? NONE : language.list(list);
    }
}
