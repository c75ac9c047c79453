package org.svod.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.characters.TextCache;
import org.svod.codebook.Column;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.text.PeriodParser;

/** Reads the period of a row; a blank one means the file's scope. */
final class PeriodReader {

    private final Period scope;
    private final LocalDate runDate;
    private final PeriodParser parser;
    private final TextCache<Meaning> meanings;

    PeriodReader(Period scope, LocalDate runDate) {
        this.scope = scope;
        this.runDate = runDate;
        this.parser = new PeriodParser(scope);
        this.meanings = new TextCache<>(this::meaning);
    }

    private record Meaning(Optional<Period> period, Optional<FindingCode> trouble, String argument) {}

    Optional<Period> read(Row row) {
        String raw = row.field(Column.PERIOD);
        Meaning meaning = meanings.of(raw);
        if (meaning.trouble().isEmpty()) {
            return meaning.period();
        }
        FindingCode code = meaning.trouble().get();
        if (code == FindingCode.PERIOD_FORMAT && row.isTotal(Column.PERIOD, Blanks.strip(raw))) {
            return Optional.empty();
        }
        if (code == FindingCode.PERIOD_FORMAT) {
            row.found(
                    Column.PERIOD,
                    code,
                    Blanks.strip(raw),
                    Period.month(scope.year(), scope.firstMonth()).toString(),
                    meaning.argument());
        } else {
            row.found(Column.PERIOD, code, Blanks.strip(raw), meaning.argument());
        }
        return Optional.empty();
    }

    private Meaning meaning(String raw) {
        Optional<Period> period = Optional.of(scope);
        if (!Blanks.areAll(raw) && !Blanks.strip(raw).equalsIgnoreCase(Code.NOT_APPLICABLE)) {
            PeriodParser.Parsed parsed = parser.parse(raw);
            if (parsed.period().isEmpty()) {
                return new Meaning(
                        Optional.empty(),
                        Optional.of(FindingCode.PERIOD_FORMAT),
                        parsed.trouble().name());
            }
            period = parsed.period();
        }
        if (!scope.covers(period.get())) {
            return new Meaning(period, Optional.of(FindingCode.PERIOD_OUTSIDE_SCOPE), scope.toString());
        }
        if (period.get().firstDay().isAfter(runDate)) {
            return new Meaning(period, Optional.of(FindingCode.PERIOD_FUTURE), runDate.toString());
        }
        return new Meaning(period, Optional.empty(), "");
    }
}
