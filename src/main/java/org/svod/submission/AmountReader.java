package org.svod.submission;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.characters.Blanks;
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
import org.svod.submission.text.Measure;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;
import org.svod.submission.text.TextCache;
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
    private final boolean pointIsDoubted;
    private final boolean commas;
    private final DecimalSigns signs;
    private final TextCache<Numeral> numerals = new TextCache<>(NumberParser::parse);
    private final TextCache<Numeral> sdmxNumerals =
            new TextCache<>(raw -> Blanks.strip(raw).equals("#N/A") ? Numeral.NOTHING : NumberParser.parse(raw));
    private final TextCache<UnitText> units;
    private final TextCache<Code<StatusName>> statuses;

    /**
     * Reads the values of a state's file.
     *
     * @param commas whether commas stand between the fields, so that a decimal comma without quotes cuts a value
     */
    AmountReader(Codebook codebook, State state, DecimalSigns signs, boolean commas) {
        this.codebook = codebook;
        this.commas = commas;
        this.pointIsDoubted = !pointMayGroup(state) && CountryNumbers.groupsByPoint(state.code());
        this.pointMayGroup = pointMayGroup(state);
        this.signs = signs;
        this.units = new TextCache<>(raw -> new UnitText(Blanks.strip(raw), Measure.parse(raw, codebook.units())));
        this.statuses = Code.in(codebook.statuses());
    }

    /** A unit as written, and what it was found to be. */
    private record UnitText(String text, Optional<Measure> measure) {}

    /** A unit that a value is in, and how many of them it is multiplied by. */
    private record Scaled(Unit unit, BigDecimal multiplier) {}

    private static boolean pointMayGroup(State state) {
        return state.grouping() == State.Grouping.POINT;
    }

    /** The amount in the indicator's own unit; empty where it cannot be read, or the indicator is not known. */
    Optional<Amount> read(Row row, Optional<Indicator> indicator) {
        String raw = row.field(Column.VALUE);
        Numeral written = row.columns().isSdmx() ? sdmxNumerals.of(raw) : numerals.of(raw);
        Numeral numeral = row.isNumber(Column.VALUE) ? written.exact() : written;
        noteSign(row, raw, numeral);
        Optional<Scaled> unit = unit(row, indicator).flatMap(u -> multiplied(row, u));
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
        return value(row, raw, numeral, unit.get(), indicator.get()).map(v -> new Amount(Optional.of(v), status.get()));
    }

    /** Whether the row's value is in the indicator's own unit. */
    boolean isInOwnUnit(Row row, Indicator indicator) {
        String power = Blanks.strip(row.at(row.columns().multiplier()));
        return (power.isEmpty() || power.equals("0")) && measure(row).isOwn(indicator);
    }

    /** In what the value of the row is written; the indicator's own unit where that is not said, or not known. */
    private Measure measure(Row row) {
        UnitText unit = units.of(row.field(Column.UNIT));
        return isSaid(unit) ? unit.measure().orElse(Measure.OWN) : row.columns().measure();
    }

    private static boolean isSaid(UnitText unit) {
        return !unit.text().isEmpty() && !unit.text().equalsIgnoreCase(Code.NOT_APPLICABLE);
    }

    /** Whether a fraction of a value of this indicator can mean nothing but that. */
    boolean takesFractions(Indicator indicator) {
        return !indicator.counted() && !pointMayGroup && !pointIsDoubted;
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

    /** The unit with the power of ten that SDMX multiplies by; empty, and reported, where that is none. */
    private static Optional<Scaled> multiplied(Row row, Scaled unit) {
        String power = Blanks.strip(row.at(row.columns().multiplier()));
        if (power.isEmpty() || power.equals("0") || power.equalsIgnoreCase(Code.NOT_APPLICABLE)) {
            return Optional.of(unit);
        }
        if (!power.matches("[+-]?[0-9]{1,2}")) {
            row.add(Finding.at(row.place(row.columns().multiplier()), FindingCode.SDMX_MULTIPLIER, power));
            return Optional.empty();
        }
        return Optional.of(new Scaled(unit.unit(), unit.multiplier().scaleByPowerOfTen(Integer.parseInt(power))));
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
                        signs.knows(',') && numeral.kind() == Numeral.Kind.DATE ? instead.replace('.', ',') : instead);
        }
    }

    private Optional<Scaled> unit(Row row, Optional<Indicator> indicator) {
        UnitText unit = units.of(row.field(Column.UNIT));
        if (isSaid(unit) && unit.measure().isEmpty()) {
            row.found(
                    Column.UNIT,
                    FindingCode.UNIT_UNKNOWN,
                    unit.text(),
                    codebook.units()
                            .nearest(
                                    unit.text(),
                                    u -> indicator.isEmpty()
                                            || u.convertsTo(indicator.get().unit()))
                            .map(Unit::code)
                            .orElse("none"));
            return Optional.empty();
        }
        Measure measure = measure(row);
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> meant = measure.of(indicator.get());
        if (meant.isEmpty()) {
            notConvertible(
                    row, isSaid(unit) ? unit.text() : measure.units().get(0).code(), indicator.get());
        }
        return meant.map(u -> new Scaled(u, measure.multiplier()));
    }

    private void notConvertible(Row row, String text, Indicator indicator) {
        String possible = codebook.units().stream()
                .filter(u -> u.convertsTo(indicator.unit()))
                .map(Unit::code)
                .collect(Collectors.joining(", "));
        Column place = row.columns().has(Column.UNIT) ? Column.UNIT : Column.VALUE;
        row.found(place, FindingCode.UNIT_NOT_CONVERTIBLE, text, indicator.code(), possible);
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
            row.found(Column.VALUE, FindingCode.VALUE_NOT_AVAILABLE, Blanks.strip(raw));
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

    private Optional<BigDecimal> value(Row row, String raw, Numeral numeral, Scaled scaled, Indicator indicator) {
        Unit unit = scaled.unit();
        boolean ownUnit = unit.code().equals(indicator.unit().code())
                && scaled.multiplier().compareTo(BigDecimal.ONE) == 0;
        Optional<BigDecimal> value = ownUnit
                ? Optional.of(numeral.value())
                : UnitConversion.convert(
                        Decimals.plain(numeral.value().multiply(scaled.multiplier())), unit, indicator.unit());
        if (value.isEmpty()) {
            notConvertible(row, unit.code(), indicator);
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
        } else if (pointIsDoubted && numeral.groupLike() && numeral.sign() == '.') {
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
