package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.finding.Finding;
import org.svod.finding.Findings;
import org.svod.finding.Severity;
import org.svod.publication.sheet.Texts;

/**
 * The listed findings by the row and column of the file to which they belong. Findings about a whole record are at its
 * first field.
 */
final class FindingsByCell {

    private static final NavigableMap<Integer, List<Finding>> NONE = Collections.emptyNavigableMap();

    private final Map<Long, NavigableMap<Integer, List<Finding>>> byRow = new HashMap<>();

    private final boolean complete;

    FindingsByCell(Findings findings) {
        this.complete = findings.listed().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .count()
                == findings.count(Severity.ERROR);
        for (Finding finding : findings.listed()) {
            if (finding.place().row() > 0) {
                byRow.computeIfAbsent(finding.place().row(), r -> new TreeMap<>())
                        .computeIfAbsent(Math.max(1, finding.place().column()), c -> new ArrayList<>())
                        .add(finding);
            }
        }
    }

    /** Whether every error is listed; of each code only the first ones are. */
    boolean areComplete() {
        return complete;
    }

    /** The remarks about the cells of a row. */
    Row row(long row) {
        return new Row(byRow.getOrDefault(row, NONE));
    }

    /**
     * The remarks about the cells of one row.
     *
     * @param byColumn the findings by column, from 1
     */
    record Row(NavigableMap<Integer, List<Finding>> byColumn) {

        /** The last column that has a remark, from 1; 0 if none has. */
        int lastColumn() {
            return byColumn.isEmpty() ? 0 : byColumn.lastKey();
        }

        /** The worst severity among the remarks about a cell. */
        Optional<Severity> worst(int column) {
            List<Finding> said = at(column);
            return said.isEmpty()
                    ? Optional.empty()
                    : said.stream().map(Finding::severity).min(Comparator.naturalOrder());
        }

        /** Whether the row was refused. */
        boolean hasErrors() {
            return byColumn.values().stream().flatMap(List::stream).anyMatch(f -> f.severity() == Severity.ERROR);
        }

        /** The remarks about a cell. */
        String text(int column, Texts words, SharedWords shared) {
            return at(column).stream()
                    .map(shared::of)
                    .map(w -> words.text(
                            "remark", words.text("severity." + w.finding().severity()), w.what(), w.correction()))
                    .collect(Collectors.joining("\n"));
        }

        private List<Finding> at(int column) {
            return byColumn.getOrDefault(column, List.of());
        }
    }
}
