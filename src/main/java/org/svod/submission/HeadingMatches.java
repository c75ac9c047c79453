package org.svod.submission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.characters.Blanks;
import org.svod.codebook.Column;
import org.svod.codebook.Headings;
import org.svod.dialect.TableRecord;
import org.svod.submission.Understanding.ColumnMatch;
import org.svod.submission.WideHeadings.Wide;

/** What the heading of a table, or of a block of a form, says: which column each of its fields names. */
final class HeadingMatches {

    /** Headings of a column of row numbers. */
    private static final Set<String> ROW_NUMBER =
            Set.of("№", "№№", "№ПП", "№П/П", "NO", "N", "#", "П/П", "ПП", "N/N", "NП/П", "NПП", "№СТР", "№СТРОКИ");

    private final List<ColumnMatch> matches = new ArrayList<>();
    private final List<ColumnMatch> repeated = new ArrayList<>();
    private final List<ColumnMatch> unknown = new ArrayList<>();
    private final EnumMap<Column, Integer> positions = new EnumMap<>(Column.class);
    private final EnumMap<Column, String> suffixes = new EnumMap<>(Column.class);
    private final List<Wide> wide = new ArrayList<>();
    private final boolean sdmx;
    private int action = -1;
    private int multiplier = -1;

    /** Matches the headings of the record; of a column that is there twice, the first counts. */
    HeadingMatches(TableRecord heading, Headings headings, WideHeadings wides) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < heading.size(); i++) {
            texts.add(Blanks.strip(heading.get(i)));
        }
        this.sdmx = texts.stream().anyMatch(SdmxConcepts::isTelling);
        boolean strong = texts.stream()
                .anyMatch(t -> !Headings.isWeak(t)
                        && headings.match(t).filter(c -> c == Column.VALUE).isPresent());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean label = sdmx && i > 0 && SdmxConcepts.isNameOf(texts.get(i - 1), text);
            Optional<Headings.Match> match = label ? Optional.empty() : headings.read(text);
            matches.add(new ColumnMatch(
                    i + 1, text, match.map(m -> m.column().heading()).orElse("")));
            boolean beside = strong && Headings.isWeak(text);
            if (match.isPresent() && !beside) {
                take(i, match.get());
            } else if (beside) {
                repeated.add(matches.get(i));
            } else if (!label) {
                other(i, text, wides);
            }
        }
    }

    /** The columns of a block of a form: what they were taken for, and those with values. */
    HeadingMatches(List<ColumnMatch> matches, Map<Column, Integer> positions, List<Wide> values) {
        this.matches.addAll(matches);
        this.positions.putAll(positions);
        this.wide.addAll(values);
        this.sdmx = false;
    }

    /** The same columns, but for the values of a wide column and what its heading names. */
    private HeadingMatches(HeadingMatches table, Wide column) {
        matches.addAll(table.matches);
        positions.putAll(table.positions);
        positions.put(Column.VALUE, column.position());
        positions.put(column.kind(), column.position());
        action = table.action;
        multiplier = table.multiplier;
        sdmx = table.sdmx;
    }

    /** The heading for the values of one wide column. */
    HeadingMatches of(Wide column) {
        return new HeadingMatches(this, column);
    }

    private void take(int position, Headings.Match match) {
        if (positions.putIfAbsent(match.column(), position) != null) {
            repeated.add(matches.get(position));
        } else {
            suffixes.put(match.column(), match.suffix());
        }
    }

    private void other(int position, String text, WideHeadings wides) {
        if (text.isEmpty() || isRowNumber(text)) {
            return;
        }
        if (SdmxConcepts.id(text).equals(SdmxConcepts.ACTION)) {
            action = position;
        } else if (SdmxConcepts.id(text).equals(SdmxConcepts.MULTIPLIER)) {
            multiplier = position;
        } else if (!(sdmx && SdmxConcepts.isSilent(text))) {
            wides.read(position, text).ifPresentOrElse(wide::add, () -> unknown.add(matches.get(position)));
        }
    }

    private static boolean isRowNumber(String text) {
        return ROW_NUMBER.contains(text.toUpperCase(Locale.ROOT).replaceAll("[\\s.]+", ""));
    }

    /** What every field of the heading was taken for. */
    List<ColumnMatch> matches() {
        return matches;
    }

    /** Headings whose column was there before. */
    List<ColumnMatch> repeated() {
        return repeated;
    }

    /** Fields of the heading that say something, but name no column. */
    List<ColumnMatch> unknown() {
        return unknown;
    }

    /** Position of each column in the record, from 0. */
    Map<Column, Integer> positions() {
        return positions;
    }

    /** What stands in brackets or after a comma in the heading of each column. */
    Map<Column, String> suffixes() {
        return suffixes;
    }

    /** Columns of values whose heading names an indicator, a period or an operation. */
    List<Wide> wide() {
        return wide;
    }

    /** Position, from 0, of the column that says what is to be done with a row; -1 where there is none. */
    int action() {
        return action;
    }

    /** Position, from 0, of the column with the power of ten of a value; -1 where there is none. */
    int multiplier() {
        return multiplier;
    }

    /** Whether the headings are those of SDMX-CSV. */
    boolean isSdmx() {
        return sdmx;
    }
}
