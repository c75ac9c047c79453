package org.svod.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.characters.Blanks;
import org.svod.characters.TextCache;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Unit;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.submission.text.Measure;

/** Reads in which unit the value of a row is, and by how much it is multiplied. */
final class UnitReader {

    private final Codelist<Unit> list;
    private final TextCache<UnitText> units;

    /** Reads units of this list. */
    UnitReader(Codelist<Unit> list) {
        this.list = list;
        this.units = new TextCache<>(raw -> new UnitText(Blanks.strip(raw), parse(raw, list)));
    }

    /** A unit, or a label {@code CODE: Name} of SDMX whose name does not mean another unit. */
    private static Optional<Measure> parse(String raw, Codelist<Unit> list) {
        String text = Blanks.strip(raw);
        return Measure.parse(text, list).or(() -> CodeLabel.parse(text).flatMap(label -> labelled(label, list)));
    }

    private static Optional<Measure> labelled(CodeLabel label, Codelist<Unit> list) {
        return list.find(label.code())
                .filter(unit -> Measure.parse(label.name(), list)
                        .map(named -> isOnly(named, unit))
                        .orElseGet(() -> isNearest(label.name(), unit, list)))
                .map(unit -> new Measure(BigDecimal.ONE, List.of(unit)));
    }

    /** Whether no other unit, into which this one converts, has a name that is more similar. */
    private static boolean isNearest(String name, Unit unit, Codelist<Unit> list) {
        return list.whole()
                .nearest(name, other -> other.convertsTo(unit))
                .filter(other -> !other.code().equals(unit.code()))
                .isEmpty();
    }

    private static boolean isOnly(Measure measure, Unit unit) {
        return measure.multiplier().compareTo(BigDecimal.ONE) == 0
                && measure.units().stream().anyMatch(u -> u.code().equals(unit.code()));
    }

    /** A unit as written, and what it was found to be. */
    private record UnitText(String text, Optional<Measure> measure) {}

    /** A unit that a value is in, and how many of them it is multiplied by. */
    record Scaled(Unit unit, BigDecimal multiplier) {}

    /** The unit and the multiplier of the row's value; empty, and reported, where one of them cannot be read. */
    Optional<Scaled> read(Row row, Optional<Indicator> indicator) {
        Optional<Scaled> unit = unit(row, indicator);
        return unit.isPresent() ? multiplied(row, unit.get()) : unit;
    }

    /** Whether the row's value is in the indicator's own unit. */
    boolean isOwn(Row row, Indicator indicator) {
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

    private Optional<Scaled> unit(Row row, Optional<Indicator> indicator) {
        UnitText unit = units.of(row.field(Column.UNIT));
        if (isSaid(unit) && unit.measure().isEmpty()) {
            row.found(
                    Column.UNIT,
                    FindingCode.UNIT_UNKNOWN,
                    unit.text(),
                    nearest(row, unit.text(), indicator).map(Unit::code).orElse("none"));
            return Optional.empty();
        }
        Measure measure = measure(row);
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> meant = measure.of(indicator.get());
        if (meant.isEmpty()) {
            String suffix = row.columns().suffix(Column.VALUE);
            String named = suffix.isEmpty() ? measure.units().get(0).code() : suffix;
            notConvertible(row, isSaid(unit) ? unit.text() : named, indicator.get());
        }
        return meant.isPresent() ? Optional.of(new Scaled(meant.get(), measure.multiplier())) : Optional.empty();
    }

    private Optional<Unit> nearest(Row row, String text, Optional<Indicator> indicator) {
        return row.lists(FindingCode.UNIT_UNKNOWN)
                ? list.nearest(
                        text,
                        unit -> indicator.isEmpty()
                                || unit.convertsTo(indicator.get().unit()))
                : Optional.empty();
    }

    /** Reports a unit that does not suit the indicator. */
    void notConvertible(Row row, String text, Indicator indicator) {
        String possible = list.stream()
                .filter(u -> u.convertsTo(indicator.unit()))
                .map(Unit::code)
                .collect(Collectors.joining(", "));
        boolean cell = !Blanks.areAll(row.field(Column.UNIT));
        row.found(
                cell ? Column.UNIT : Column.VALUE,
                FindingCode.UNIT_NOT_CONVERTIBLE,
                text,
                indicator.code(),
                possible,
                cell ? "CELL" : "HEADING");
    }
}
