package org.svod.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.round.Round;
import org.svod.round.Rounds;
import org.svod.round.SeriesBreaks;
import org.svod.round.SeriesBreaks.Break;

/**
 * The breaks of series that the codebooks of the rounds show: a definition that holds from a day on; an indicator that
 * is asked for only from or to a day within a year; and an indicator that has another unit or another side of its flow
 * than in the year before. Another name alone is no break.
 */
final class CodebookBreaks {

    private final SortedMap<Integer, SeriesBreaks> byYear = new TreeMap<>();

    /** Of these rounds; each with its codebook. */
    CodebookBreaks(Rounds rounds, IntFunction<Codebook> codebooks) {
        for (Round round : rounds.asList()) {
            Optional<Codebook> before = rounds.ofYear(round.year() - 1).map(r -> codebooks.apply(r.year()));
            List<Break> breaks = new ArrayList<>();
            for (Indicator indicator : codebooks.apply(round.year()).indicators()) {
                days(round, indicator, before).forEach(day -> breaks.add(new Break(indicator.code(), day)));
            }
            byYear.put(round.year(), SeriesBreaks.of(breaks));
        }
    }

    private static List<LocalDate> days(Round round, Indicator indicator, Optional<Codebook> before) {
        List<LocalDate> days = new ArrayList<>();
        indicator.definedFrom().ifPresent(days::add);
        // An open start is the first day of its year too.
        if (indicator.asked().from().getDayOfYear() > 1) {
            days.add(indicator.asked().from());
        }
        if (!indicator.asked().to().equals(LocalDate.MAX)) {
            days.add(indicator.asked().to().plusDays(1));
        }
        before.flatMap(codebook -> codebook.indicators().find(indicator.code()))
                .filter(other -> !other.definition().equals(indicator.definition()))
                .ifPresent(other -> days.add(round.period().firstDay()));
        return days;
    }

    /** What the codebooks of the rounds up to a year tell. */
    SeriesBreaks upTo(int year) {
        return byYear.headMap(year + 1).values().stream().reduce(SeriesBreaks.NONE, SeriesBreaks::and);
    }
}
