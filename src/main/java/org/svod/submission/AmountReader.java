package org.svod.submission;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svod.characters.Blanks;
import org.svod.characters.TextCache;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.codebook.StatusName;
import org.svod.codebook.Unit;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.observation.Amount;
import org.svod.observation.Decimals;
import org.svod.submission.text.CountryNumbers;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;
import org.svod.submission.text.UnitConversion;

/** Reads what a row says: value, unit and status. */
final class AmountReader {

    /** What SDMX writes where a row is to be added or to replace another. */
    private static final Set<String> ACTIONS = Set.of("I", "A", "M", "R");
    /** Digits after the point that are stored. */
    private static final int FINEST = 15;
    /** Digits of a group of thousands. */
    private static final int GROUP = 3;

    private final Codebook codebook;
    private final boolean pointMayGroup;
    private final State state;
    private final boolean commas;
    private final DecimalSigns signs;
    private final TextCache<Numeral> numerals = new TextCache<>(NumberParser::parse);
    private final TextCache<Numeral> sdmxNumerals =
            new TextCache<>(raw -> Blanks.strip(raw).equals("#N/A") ? Numeral.NOTHING : NumberParser.parse(raw));
    private final UnitReader units;
    private final TextCache<Code<StatusName>> statuses;

    /**
     * Reads the values of a state's file.
     *
     * @param commas whether commas stand between the fields, so that a decimal comma without quotes cuts a value
     */
    AmountReader(Codebook codebook, State state, DecimalSigns signs, boolean commas) {
        this.codebook = codebook;
        this.commas = commas;
        this.state = state;
        this.pointMayGroup = pointMayGroup(state);
        this.signs = signs;
        this.units = new UnitReader(codebook.units());
        this.statuses = Code.in(codebook.statuses());
    }

    /** Whether spreadsheets of the State group by a point, though the codebook does not say so. */
    private boolean pointIsDoubted() {
        return !pointMayGroup && CountryNumbers.groupsByPoint(state.code());
    }

    private static boolean pointMayGroup(State state) {
        return state.grouping() == State.Grouping.POINT;
    }

    /** The amount in the indicator's own unit; empty where it cannot be read, or the indicator is not known. */
    Optional<Amount> read(Row row, Optional<Indicator> indicator) {
        String raw = row.field(Column.VALUE);
        Numeral written = row.columns().isSdmx() ? sdmxNumerals.of(raw) : numerals.of(raw);
        Numeral numeral = row.isNumber(Column.VALUE) ? written.exact() : written;
        noteSign(row, raw, numeral);
        Optional<UnitReader.Scaled> unit = units.read(row, indicator);
        boolean isData = checkAction(row);
        Optional<ObservationStatus> status = status(row, raw, numeral);
        if (!numeral.isNumber() && !numeral.isMissing()) {
            refuse(row, raw, numeral);
            return Optional.empty();
        }
        if (indicator.isEmpty()
                || unit.isEmpty()
                || status.isEmpty()
                || !isData
                || isSpilt(row, raw, numeral, indicator.get())) {
            return Optional.empty();
        }
        if (numeral.isMissing()) {
            return Optional.of(new Amount(Optional.empty(), status.get()));
        }
        Optional<BigDecimal> value = value(row, raw, numeral, unit.get(), indicator.get());
        return value.isPresent() ? Optional.of(new Amount(value, status.get())) : Optional.empty();
    }

    /** Whether the row's value is in the indicator's own unit. */
    boolean isInOwnUnit(Row row, Indicator indicator) {
        return units.isOwn(row, indicator);
    }

    /** Whether a fraction of a value of this indicator can mean nothing but that. */
    boolean takesFractions(Indicator indicator) {
        return !indicator.counted() && !pointMayGroup && !pointIsDoubted();
    }

    /** False, and reported, where SDMX says that the row is not to be added or replaced. */
    private static boolean checkAction(Row row) {
        String action = Blanks.strip(row.at(row.columns().action())).toUpperCase(Locale.ROOT);
        if (action.isEmpty() || ACTIONS.contains(action)) {
            return true;
        }
        row.add(Finding.at(row.place(row.columns().action()), FindingCode.SDMX_ACTION, action));
        return false;
    }

    /**
     * Whether a decimal comma without quotation marks has cut the value, so that its fraction stands in the next
     * column. Only a note takes anything.
     */
    private boolean isSpilt(Row row, String raw, Numeral numeral, Indicator indicator) {
        ColumnMapping columns = row.columns();
        if (!commas || columns.position(Column.NOTE) != columns.position(Column.VALUE) + 1 || !numeral.isNumber()) {
            return false;
        }
        String value = Blanks.strip(raw);
        String note = Blanks.strip(row.field(Column.NOTE));
        if (!note.matches("[0-9]{1,6}") || !value.matches("[0-9]+")) {
            return false;
        }
        boolean thousands = note.length() == GROUP && value.length() <= GROUP && !value.startsWith("0");
        if (indicator.counted() && !thousands && row.size() >= columns.width()) {
            return false;
        }
        row.found(
                Column.VALUE,
                FindingCode.VALUE_SPILT,
                value,
                note,
                indicator.counted() ? value + note : "\"" + value + "," + note + "\"");
        return true;
    }

    private void noteSign(Row row, String raw, Numeral numeral) {
        if (!signs.knows(numeral.sign())) {
            signs.firstUse(numeral.sign(), row.place(Column.VALUE), Blanks.strip(raw));
        }
    }

    private void refuse(Row row, String raw, Numeral numeral) {
        String value = Blanks.strip(raw);
        String instead = numeral.instead().isEmpty() ? "none" : numeral.instead();
        switch (numeral.kind()) {
            case NEGATIVE -> row.found(Column.VALUE, FindingCode.VALUE_NEGATIVE, value);
            case TOO_LONG -> row.found(Column.VALUE, FindingCode.VALUE_TOO_LONG, value);
            case NIL_OR_MISSING -> row.found(Column.VALUE, FindingCode.VALUE_NIL_OR_MISSING, value);
            default ->
                row.found(
                        Column.VALUE,
                        FindingCode.VALUE_FORMAT,
                        value,
                        numeral.kind().name(),
                        signs.knows(',') && numeral.kind() == Numeral.Reading.DATE
                                ? instead.replace('.', ',')
                                : instead);
        }
    }

    /**
     * The status; M where there is no value and none is given. Empty, and reported, where it is unknown or belies the
     * value.
     */
    private Optional<ObservationStatus> status(Row row, String raw, Numeral numeral) {
        Code<StatusName> code = statuses.of(row.field(Column.STATUS));
        if (code.isUnknown()) {
            row.unknown(Column.STATUS, FindingCode.STATUS_UNKNOWN, code, codebook.statuses());
            return Optional.empty();
        }
        boolean missing =
                code.entry().filter(s -> s.status() == ObservationStatus.M).isPresent();
        if (numeral.isMissing() && code.isBlank()) {
            // A form has no statuses, and its blank cells are not read: who writes n/a there means it.
            if (!row.columns().isForm()) {
                row.found(Column.VALUE, FindingCode.VALUE_NOT_AVAILABLE, Blanks.strip(raw));
            }
            return Optional.of(ObservationStatus.M);
        }
        if (numeral.isMissing() && !missing) {
            row.found(
                    Column.VALUE,
                    FindingCode.VALUE_MISSING,
                    Blanks.strip(raw),
                    code.entry().orElseThrow().code());
            return Optional.empty();
        }
        if (numeral.isNumber() && missing) {
            row.found(Column.VALUE, FindingCode.VALUE_WITH_MISSING, Blanks.strip(raw));
            return Optional.empty();
        }
        return Optional.of(code.entry().map(StatusName::status).orElse(ObservationStatus.A));
    }

    private Optional<BigDecimal> value(
            Row row, String raw, Numeral numeral, UnitReader.Scaled scaled, Indicator indicator) {
        Unit unit = scaled.unit();
        boolean ownUnit = unit.code().equals(indicator.unit().code())
                && scaled.multiplier().compareTo(BigDecimal.ONE) == 0;
        Optional<BigDecimal> value = ownUnit
                ? Optional.of(numeral.value())
                : UnitConversion.convert(
                        Decimals.plain(numeral.value().multiply(scaled.multiplier())), unit, indicator.unit());
        if (value.isEmpty()) {
            units.notConvertible(row, unit.code(), indicator);
        } else if (value.get().scale() > FINEST) {
            row.found(
                    Column.VALUE,
                    FindingCode.VALUE_TOO_FINE,
                    Blanks.strip(raw),
                    Integer.toString(FINEST),
                    indicator.unit().code());
            return Optional.empty();
        } else if (indicator.counted() && (value.get().scale() > 0 || (numeral.groupLike() && ownUnit))) {
            row.found(
                    Column.VALUE,
                    FindingCode.VALUE_FRACTION,
                    Blanks.strip(raw),
                    indicator.code(),
                    numeral.groupLike() ? numeral.instead() : "none");
            return Optional.empty();
        } else if (pointMayGroup && numeral.groupLike() && numeral.sign() == '.') {
            row.found(
                    Column.VALUE,
                    FindingCode.GROUPING_AMBIGUOUS,
                    Blanks.strip(raw),
                    numeral.instead(),
                    Blanks.strip(raw).replace('.', ','));
            return Optional.empty();
        } else if (numeral.groupLike() && numeral.sign() == '.' && pointIsDoubted()) {
            row.found(
                    Column.VALUE,
                    FindingCode.GROUPING_DOUBTED,
                    Blanks.strip(raw),
                    numeral.instead(),
                    Blanks.strip(raw).replace('.', ','));
        }
        return value;
    }
}
