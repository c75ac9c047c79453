package org.svod.submission;

import java.util.OptionalInt;
import org.svod.characters.ComparedText;
import org.svod.characters.LookAlikes;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Amount;
import org.svod.observation.Decimals;
import org.svod.observation.cases.RepeatedRow;
import org.svod.submission.text.ShownText;

/** Words the finding about a row whose key an earlier row of the file has: both lines, and what both say. */
final class KeyTwice {

    private static final String NONE = "none";

    private KeyTwice() {}

    /** About a row without case number. */
    static Finding of(Place place, RowWithoutCase first, RowWithoutCase second, ColumnMapping columns) {
        OptionalInt difference = first.firstDifference(second);
        return Finding.at(
                place,
                FindingCode.KEY_TWICE,
                second.words(),
                Long.toString(first.line()),
                Long.toString(second.line()),
                first.shown(),
                second.shown(),
                kind(first.amount(), second.amount()),
                first.note() == second.note() ? NONE : "NOTES",
                looksTheSame(first.words(), second.words()) ? NONE : first.words(),
                difference.isEmpty()
                        ? NONE
                        : columns.matches()
                                .get(columns.unread().get(difference.getAsInt()))
                                .heading(),
                first.column(),
                second.column());
    }

    /**
     * About a case row, of a cell that the file calls so; only the value of a case row is kept, not how it was written.
     */
    static Finding of(RepeatedRow row, Indicator indicator, String words) {
        return Finding.at(
                Place.record(row.line(), row.row()),
                FindingCode.KEY_TWICE,
                words + ShownText.BETWEEN_PARTS + row.caseNumber(),
                Long.toString(row.firstLine()),
                Long.toString(row.line()),
                shown(row.firstAmount(), indicator),
                shown(row.amount(), indicator),
                kind(row.firstAmount(), row.amount()),
                NONE,
                NONE,
                NONE,
                NONE,
                NONE);
    }

    private static boolean looksTheSame(String words, String others) {
        return LookAlikes.toLatinInBothCases(ComparedText.of(words))
                .equals(LookAlikes.toLatinInBothCases(ComparedText.of(others)));
    }

    private static String kind(Amount first, Amount second) {
        return first.hasTheValueOf(second) ? "SAME" : "DIFFERENT";
    }

    private static String shown(Amount amount, Indicator indicator) {
        if (amount.value().isEmpty()) {
            return amount.status().name();
        }
        String unit = indicator.counted() ? "" : " " + indicator.unit().code();
        String status = amount.status() == ObservationStatus.A ? "" : " " + amount.status();
        return Decimals.text(amount.value().get()) + unit + status;
    }
}
