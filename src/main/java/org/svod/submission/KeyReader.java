package org.svod.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.characters.TextCache;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.text.MeasuredName;

/** Reads what says where a row stands: state, period, indicator, operation and counterpart. */
final class KeyReader {

    private final Codebook codebook;
    private final SubmissionName name;
    private final Cells cells;
    private final int national;
    private final PeriodReader periods;
    private final TextCache<Code<State>> states;
    private final TextCache<Code<Indicator>> indicators;
    private final TextCache<Code<Operation>> operations;
    private final TextCache<Optional<MeasuredName>> measuredNames;
    private final UnitReader units;

    KeyReader(Codebook codebook, SubmissionName name, LocalDate runDate, Cells cells) {
        this.codebook = codebook;
        this.name = name;
        this.cells = cells;
        this.national = codebook.operations().index(codebook.national());
        this.periods = new PeriodReader(name.scope(), runDate);
        this.states = Code.in(codebook.states());
        this.indicators = Code.in(codebook.indicators());
        this.operations = Code.in(codebook.operations(), this::meant);
        this.measuredNames = new TextCache<>(text -> MeasuredName.parse(text, codebook.units()));
        this.units = new UnitReader(codebook.units());
    }

    /** Whether the file is for a single month, which a blank period then means. */
    boolean isMonth() {
        return name.scope().isMonth();
    }

    /** The indicator of the row. */
    Optional<Indicator> indicator(Row row) {
        Code<Indicator> code = indicators.of(row.field(Column.INDICATOR));
        if (code.isBlank()) {
            row.found(Column.INDICATOR, FindingCode.INDICATOR_MISSING, "");
        } else if (code.isUnknown()) {
            return measured(row, code);
        }
        return code.entry();
    }

    /** An indicator with a unit in its name: its own unit says nothing new, any other one belongs to the value. */
    private Optional<Indicator> measured(Row row, Code<Indicator> code) {
        Optional<MeasuredName> named = measuredNames.of(code.text());
        Optional<Indicator> indicator =
                named.flatMap(n -> indicators.of(n.name()).entry());
        if (indicator.isEmpty()) {
            row.unknown(Column.INDICATOR, FindingCode.INDICATOR_UNKNOWN, code, codebook.indicators());
            return indicator;
        }
        boolean own = named.get().measure().isOwn(indicator.get());
        boolean twice = !units.isOwn(row, indicator.get());
        if (own && !twice) {
            return indicator;
        }
        row.found(
                Column.INDICATOR,
                FindingCode.INDICATOR_UNIT,
                code.text(),
                indicator.get().code(),
                named.get().unit(),
                twice ? "TWICE" : "OTHER");
        return Optional.empty();
    }

    /** The cell of the row; empty where a part of its key cannot be read. */
    Optional<Cell> cell(Row row, Optional<Indicator> indicator) {
        boolean ownState = isOwnState(row);
        Optional<Period> period = periods.read(row);
        int operation = operation(row);
        Code<State> counterpart = counterpart(row, indicator);
        if (!ownState || period.isEmpty() || operation < 0 || indicator.isEmpty() || counterpart.isUnknown()) {
            return Optional.empty();
        }
        if (!isAsked(row, indicator.get(), period.get())) {
            return Optional.empty();
        }
        Cell cell =
                cells.at(codebook.indicators().index(indicator.get()), period.get(), operation, counterpart.index());
        warn(row, cell);
        return Optional.of(cell);
    }

    private static boolean isAsked(Row row, Indicator indicator, Period period) {
        boolean asked = indicator.isAsked(period.firstDay(), period.lastDay());
        if (!asked) {
            row.found(
                    Column.INDICATOR,
                    FindingCode.INDICATOR_NOT_ASKED,
                    indicator.code(),
                    period.toString(),
                    date(indicator.asked().from(), LocalDate.MIN),
                    date(indicator.asked().to(), LocalDate.MAX));
        }
        return asked;
    }

    private boolean isOwnState(Row row) {
        Code<State> code = states.of(row.field(Column.STATE));
        if (code.isUnknown()) {
            row.unknown(Column.STATE, FindingCode.STATE_UNKNOWN, code, codebook.states());
            return false;
        }
        if (code.entry().isPresent()
                && !code.entry().get().code().equals(name.state().code())) {
            row.found(
                    Column.STATE,
                    FindingCode.STATE_MISMATCH,
                    code.text(),
                    name.state().code());
            return false;
        }
        return true;
    }

    private int operation(Row row) {
        Code<Operation> code = operations.of(row.field(Column.OPERATION));
        if (code.isUnknown()) {
            List<Operation> meanings = codebook.operations().meanings(code.text());
            if (meanings.isEmpty()) {
                row.unknown(Column.OPERATION, FindingCode.OPERATION_UNKNOWN, code, codebook.operations());
            } else {
                row.found(
                        Column.OPERATION,
                        FindingCode.OPERATION_AMBIGUOUS,
                        code.text(),
                        meanings.stream().map(Operation::code).collect(Collectors.joining(", ")),
                        Integer.toString(name.scope().year()));
            }
        }
        return code.isBlank() ? national : code.index();
    }

    /**
     * Operations that come again every year have one name: it means the one that runs in the year of the file, if that
     * is exactly one.
     */
    private Optional<Operation> meant(List<Operation> meanings) {
        if (meanings.size() < 2) {
            return meanings.stream().findFirst();
        }
        Period year = Period.year(name.scope().year());
        List<Operation> running = meanings.stream()
                .filter(o -> o.dates().overlaps(year.firstDay(), year.lastDay()))
                .toList();
        return running.size() == 1 ? Optional.of(running.get(0)) : Optional.empty();
    }

    private Code<State> counterpart(Row row, Optional<Indicator> indicator) {
        Code<State> code = states.of(row.field(Column.COUNTERPART));
        if (code.isUnknown()) {
            row.unknown(Column.COUNTERPART, FindingCode.COUNTERPART_UNKNOWN, code, codebook.states());
        } else if (code.isBlank() && indicator.isPresent() && indicator.get().flow()) {
            row.found(
                    Column.COUNTERPART,
                    FindingCode.COUNTERPART_MISSING,
                    "",
                    indicator.get().code());
        } else if (code.entry().isPresent()
                && code.entry().get().code().equals(name.state().code())) {
            row.found(
                    Column.COUNTERPART,
                    FindingCode.COUNTERPART_SELF,
                    code.text(),
                    name.state().code());
        } else if (!code.isBlank() && indicator.isPresent() && !indicator.get().flow()) {
            row.found(
                    Column.COUNTERPART,
                    FindingCode.COUNTERPART_UNUSUAL,
                    code.text(),
                    indicator.get().code());
        }
        return code;
    }

    private void warn(Row row, Cell cell) {
        Operation operation = cell.key().operation();
        if (cell.isOutsider()) {
            row.found(
                    Column.OPERATION,
                    FindingCode.OPERATION_NOT_PARTICIPANT,
                    operation.code(),
                    name.state().code());
        }
        if (cell.isOutsideDates()) {
            row.found(
                    Column.OPERATION,
                    FindingCode.OPERATION_OUTSIDE_DATES,
                    operation.code(),
                    cell.key().period().toString(),
                    date(operation.dates().from(), LocalDate.MIN),
                    date(operation.dates().to(), LocalDate.MAX));
        }
    }

    private static String date(LocalDate date, LocalDate open) {
        return date.equals(open) ? "…" : date.toString();
    }
}
