package org.svod.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.dialect.Vocabulary;
import org.svod.submission.text.MonthNames;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;

/** The words of the codebook, for telling a sensible reading of a file from another. */
record CodebookVocabulary(Codebook codebook) implements Vocabulary {

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
                && filled.stream()
                        .allMatch(text -> isHeading(text)
                                || codebook.indicators().meanings(text).size() == 1);
    }

    @Override
    public boolean isData(String text) {
        return codebook.indicators().match(text).isPresent()
                || NumberParser.parse(text).isNumber();
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
