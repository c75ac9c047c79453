package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Severity;
import org.svod.publication.sheet.Words;

/** The listed findings by the row and column of the file to which they belong; those of a whole record stand at its first field. */
final class Remarks {

    private final Map<Long, TreeMap<Integer, List<Finding>>> byRow = new TreeMap<>();

    Remarks(Findings findings) {
        for (Finding finding : findings.listed()) {
            if (finding.place().row() > 0) {
                byRow.computeIfAbsent(finding.place().row(), r -> new TreeMap<>())
                        .computeIfAbsent(Math.max(1, finding.place().column()), c -> new ArrayList<>())
                        .add(finding);
            }
        }
    }

    /** The last column of the row that has a remark, from 1; 0 where none has. */
    int lastColumn(long row) {
        TreeMap<Integer, List<Finding>> columns = byRow.get(row);
        return columns == null ? 0 : columns.lastKey();
    }

    /** The worst that is said about a cell. */
    Optional<Severity> worst(long row, int column) {
        return at(row, column).stream().map(Finding::severity).sorted().findFirst();
    }

    /** What is shown in place of a cell's own text, where that may be the name of a person. */
    Optional<String> withheld(long row, int column) {
        return at(row, column).stream().filter(f -> f.code() == FindingCode.CASE_REF_FORMAT).map(Finding::value).findFirst();
    }

    /** What is said about a cell, in both languages. */
    String text(long row, int column, Words words) {
        List<WordedFinding> worded = at(row, column).stream().map(WordedFinding::of).toList();
        return worded.stream()
                .map(w -> words.en("remark", words.en("severity." + w.finding().severity()), w.what().en(), w.mend().en()))
                .collect(Collectors.joining("\n"))
                + "\n\n"
                + worded.stream()
                .map(w -> words.ru("remark", words.ru("severity." + w.finding().severity()), w.what().ru(), w.mend().ru()))
                .collect(Collectors.joining("\n"));
    }

    private List<Finding> at(long row, int column) {
        return byRow.getOrDefault(row, new TreeMap<>()).getOrDefault(column, List.of());
    }
}
