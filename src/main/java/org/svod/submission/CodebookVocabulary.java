package org.svod.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.dialect.Vocabulary;
import org.svod.period.Period;
import org.svod.submission.text.Measure;
import org.svod.submission.text.MonthNames;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;

/** The words of the codebook, for telling a sensible reading of a file from another. */
record CodebookVocabulary(Codebook codebook) implements Vocabulary {

    /** The year of periods that are named without one; which it is does not matter here. */
    private static final Period ANY_YEAR = Period.year(2000);
    /** How many zeros a thousand has. */
    private static final int THOUSAND = 3;

    @Override
    public boolean isHeading(String text) {
        return codebook.headings().match(text).isPresent();
    }

    @Override
    public boolean isValueHeading(String text) {
        return codebook.headings().match(text).filter(c -> c == Column.VALUE).isPresent();
    }

    @Override
    public boolean isKnown(String text) {
        return isHeading(text)
                || isName(text)
                || isValue(text)
                || MonthNames.match(text.split("[^\\p{L}]", 2)[0]).isPresent();
    }

    @Override
    public boolean isWhole(List<String> texts) {
        Set<Column> columns = texts.stream()
                .flatMap(text -> codebook.headings().match(text).stream())
                .collect(Collectors.toSet());
        return columns.containsAll(Set.of(Column.INDICATOR, Column.VALUE));
    }

    @Override
    public boolean isWide(List<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isEmpty()).toList();
        return filled.stream().filter(text -> !isHeading(text)).count() > 1
                && filled.stream().allMatch(text -> isHeading(text) || isWideHeading(text));
    }

    @Override
    public boolean isWideHeading(String text) {
        return new WideHeadings(codebook, ANY_YEAR).read(0, text).isPresent();
    }

    @Override
    public boolean isSameShown(String text, int thousands) {
        Optional<Measure> measure =
                text.chars().anyMatch(Character::isLetter) ? Measure.parse(text, codebook.units()) : Optional.empty();
        BigDecimal shown = BigDecimal.ONE.scaleByPowerOfTen(THOUSAND * thousands);
        return measure.map(m -> m.multiplier().compareTo(shown) == 0 && m.isBaseUnit())
                .orElse(thousands == 0);
    }

    @Override
    public boolean isData(String text) {
        return codebook.indicators().match(text).isPresent()
                || NumberParser.parse(text).isNumber();
    }

    /** Whether the text is a unit; a number is one only as its code. */
    boolean isUnit(String text, boolean number) {
        return number
                ? !codebook.units().meanings(text).isEmpty()
                : Measure.parse(text, codebook.units()).isPresent();
    }

    /** Whether the text, which is a unit, is not the base of its kind: values in it are converted. */
    boolean isOtherUnit(String text) {
        return Measure.parse(text, codebook.units())
                .filter(measure -> !measure.isBase())
                .isPresent();
    }

    boolean isOperation(String text) {
        return !codebook.operations().meanings(text).isEmpty();
    }

    boolean isName(String text) {
        return Stream.of(
                        codebook.indicators(),
                        codebook.operations(),
                        codebook.states(),
                        codebook.units(),
                        codebook.statuses())
                .anyMatch(list -> list.match(text).isPresent());
    }

    private static boolean isValue(String text) {
        Numeral numeral = NumberParser.parse(text);
        return numeral.isNumber() || numeral.isMissing();
    }
}
