package org.svod.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.Understanding.ColumnMatch;
import org.svod.submission.text.Measure;
import org.svod.submission.text.PeriodParser;

/**
 * What headings say in brackets or after a comma: the unit of the values, or words that say nothing about it.
 *
 * @param scope the period of the file, which such words may repeat
 */
record HeadingUnits(Codebook codebook, Period scope) {

    private static final String NONE = "none";
    /** What may stand in brackets beside the value and says nothing about its unit. */
    private static final Set<String> HARMLESS = Set.of(
            "за месяц",
            "за отчетный период",
            "за отчетный месяц",
            "за период",
            "всего",
            "итого",
            "факт",
            "число",
            "количество",
            "total",
            "number",
            "monthly",
            "for the month",
            "for the period",
            "required",
            "обязательно");

    /** A unit in a heading is that of the values, or there is a finding. */
    void check(TableRecord record, ColumnMapping columns, FindingCollector remarks) {
        for (Column column : Column.values()) {
            String suffix = columns.suffix(column);
            Optional<Measure> measure = Measure.parse(suffix, codebook.units());
            if (suffix.isEmpty() || column == Column.UNIT || column == Column.PERIOD) {
                continue;
            }
            String trouble = NONE;
            if (column == Column.VALUE) {
                if (measure.isEmpty()) {
                    trouble = isHarmless(suffix) ? NONE : "UNKNOWN";
                } else if (columns.has(Column.UNIT)) {
                    trouble = "TWICE";
                } else {
                    columns.measuredIn(measure.get());
                }
            } else if (measure.isPresent()) {
                trouble = "ELSEWHERE";
            }
            if (!trouble.equals(NONE)) {
                ColumnMatch match = columns.matches().get(columns.position(column) - 1);
                remarks.ofFile(Finding.at(
                        HeadingLine.place(record, match),
                        FindingCode.HEADING_UNIT,
                        match.heading(),
                        trouble,
                        column.heading()));
            }
        }
    }

    private boolean isHarmless(String suffix) {
        String text = suffix.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        return HARMLESS.contains(text)
                || text.matches("[0-9]{1,2}")
                || new PeriodParser(scope).parse(text).period().isPresent()
                || new PeriodParser(scope).withoutYear(text).isPresent();
    }
}
