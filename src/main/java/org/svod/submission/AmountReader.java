package org.svod.submission;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.codebook.StatusName;
import org.svod.codebook.Unit;
import org.svod.finding.FindingCode;
import org.svod.observation.Amount;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;
import org.svod.submission.text.TextCache;
import org.svod.submission.text.UnitConversion;

/** Reads what a row says: value, unit and status. */
final class AmountReader {

    private final Codebook codebook;
    private final boolean pointMayGroup;
    private final DecimalSigns signs;
    private final TextCache<Numeral> numerals = new TextCache<>(NumberParser::parse);
    private final TextCache<Code<Unit>> units;
    private final TextCache<Code<StatusName>> statuses;

    AmountReader(Codebook codebook, State state, DecimalSigns signs) {
        this.codebook = codebook;
        this.pointMayGroup = state.grouping() == State.Grouping.POINT;
        this.signs = signs;
        this.units = Code.in(codebook.units());
        this.statuses = Code.in(codebook.statuses());
    }

    /** The amount in the indicator's own unit; empty where it cannot be read, or the indicator is not known. */
    Optional<Amount> read(Row row, Optional<Indicator> indicator) {
        String raw = row.field(Column.VALUE);
        Numeral numeral = numerals.of(raw);
        noteSign(row, raw, numeral);
        Optional<Unit> unit = unit(row, indicator);
        Optional<ObservationStatus> status = status(row, raw, numeral);
        if (!numeral.isNumber() && !numeral.isMissing()) {
            refuse(row, raw, numeral);
            return Optional.empty();
        }
        if (indicator.isEmpty() || unit.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        if (numeral.isMissing()) {
            return Optional.of(new Amount(Optional.empty(), status.get()));
        }
        return value(row, raw, numeral, unit.get(), indicator.get()).map(v -> new Amount(Optional.of(v), status.get()));
    }

    /** Whether the row's value is in the indicator's own unit. */
    boolean isInOwnUnit(Row row, Indicator indicator) {
        Code<Unit> code = units.of(row.field(Column.UNIT));
        return code.isBlank()
                || code.entry()
                        .filter(u -> u.code().equals(indicator.unit().code()))
                        .isPresent();
    }

    /** Whether a fraction of a value of this indicator can mean nothing but that. */
    boolean takesFractions(Indicator indicator) {
        return !indicator.counted() && !pointMayGroup;
    }

    private void noteSign(Row row, String raw, Numeral numeral) {
        if (!signs.knows(numeral.sign())) {
            signs.firstUse(numeral.sign(), row.place(Column.VALUE), Blanks.strip(raw));
        }
    }

    private static void refuse(Row row, String raw, Numeral numeral) {
        String value = Blanks.strip(raw);
        String instead = numeral.instead().isEmpty() ? "none" : numeral.instead();
        switch (numeral.kind()) {
            case NEGATIVE -> row.found(Column.VALUE, FindingCode.VALUE_NEGATIVE, value);
            case TOO_LONG -> row.found(Column.VALUE, FindingCode.VALUE_TOO_LONG, value);
            default ->
                row.found(
                        Column.VALUE,
                        FindingCode.VALUE_FORMAT,
                        value,
                        numeral.kind().name(),
                        instead);
        }
    }

    private Optional<Unit> unit(Row row, Optional<Indicator> indicator) {
        Code<Unit> code = units.of(row.field(Column.UNIT));
        if (code.isBlank()) {
            return indicator.map(Indicator::unit);
        }
        if (code.isUnknown()) {
            row.unknown(Column.UNIT, FindingCode.UNIT_UNKNOWN, code, codebook.units());
        } else if (indicator.isPresent()
                && !code.entry().orElseThrow().convertsTo(indicator.get().unit())) {
            notConvertible(row, code.text(), indicator.get());
            return Optional.empty();
        }
        return code.entry();
    }

    private void notConvertible(Row row, String text, Indicator indicator) {
        String possible = codebook.units().stream()
                .filter(u -> u.convertsTo(indicator.unit()))
                .map(Unit::code)
                .collect(Collectors.joining(", "));
        row.found(Column.UNIT, FindingCode.UNIT_NOT_CONVERTIBLE, text, indicator.code(), possible);
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

    private Optional<BigDecimal> value(Row row, String raw, Numeral numeral, Unit unit, Indicator indicator) {
        boolean ownUnit = unit.code().equals(indicator.unit().code());
        Optional<BigDecimal> value = UnitConversion.convert(numeral.value(), unit, indicator.unit());
        if (value.isEmpty()) {
            notConvertible(row, unit.code(), indicator);
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
        }
        return value;
    }
}
