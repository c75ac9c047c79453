package org.svod.submission;

import java.util.List;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.period.Period;
import org.svod.submission.text.Measure;
import org.svod.submission.text.MeasuredName;
import org.svod.submission.text.PeriodParser;

/** Headings of a wide table: each names an indicator, a period or an operation, and values stand below it. */
record WideHeadings(Codebook codebook, Period scope) {

    /**
     * One column of values.
     *
     * @param position its position in the record, from 0
     * @param kind what its heading names: indicator, period or operation
     * @param code the code of what it names
     * @param measure in what its values are written
     */
    record Wide(int position, Column kind, String code, Measure measure) {}

    /** What the heading names; empty where it is no heading of a wide table. */
    Optional<Wide> read(int position, String heading) {
        Optional<String> period = period(heading);
        if (period.isPresent()) {
            return Optional.of(new Wide(position, Column.PERIOD, period.get(), Measure.OWN));
        }
        Optional<String> indicator = single(codebook.indicators(), heading);
        if (indicator.isPresent()) {
            return Optional.of(new Wide(position, Column.INDICATOR, indicator.get(), Measure.OWN));
        }
        Optional<String> operation = single(codebook.operations(), heading);
        if (operation.isPresent()) {
            return Optional.of(new Wide(position, Column.OPERATION, operation.get(), Measure.OWN));
        }
        return measured(position, heading);
    }

    private Optional<String> period(String heading) {
        if (Blanks.areAll(heading) || heading.strip().matches("[0-9]{1,6}")) {
            return heading.strip().matches("[0-9]{4}") && heading.strip().equals(scope.toString())
                    ? Optional.of(scope.toString())
                    : Optional.empty();
        }
        PeriodParser parser = new PeriodParser(scope);
        return parser.parse(heading)
                .period()
                .or(() -> parser.withoutYear(heading))
                .map(Period::toString);
    }

    private static <T extends Coded> Optional<String> single(Codelist<T> list, String text) {
        List<T> meanings = list.meanings(text);
        return meanings.size() == 1 ? Optional.of(meanings.get(0).code()) : Optional.empty();
    }

    /** An indicator with its unit after a comma or in brackets. */
    private Optional<Wide> measured(int position, String heading) {
        return MeasuredName.parse(heading, codebook.units())
                .flatMap(named -> single(codebook.indicators(), named.name())
                        .map(code -> new Wide(position, Column.INDICATOR, code, named.measure())));
    }
}
