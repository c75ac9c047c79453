package org.svod.submission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Rows for another period or another state than the file. If all rows of the file are for one and the same other period
 * or state, the name of the file is probably wrong, and one finding says so instead of one for each row.
 */
final class RowsElsewhere {

    private static final Map<FindingCode, FindingCode> OF_ALL_ROWS = new EnumMap<>(Map.of(
            FindingCode.PERIOD_OUTSIDE_SCOPE,
            FindingCode.FILE_OF_OTHER_PERIOD,
            FindingCode.STATE_MISMATCH,
            FindingCode.FILE_OF_OTHER_STATE));

    private static final int FEWEST = 2;

    private final int cap;
    private final Map<FindingCode, Same> found = new EnumMap<>(FindingCode.class);

    /** Findings of one code, as long as all of them are about one value. */
    private static final class Same {
        private final List<Finding> listed = new ArrayList<>();
        private boolean one = true;
        private long rows;
    }

    /**
     * No rows yet.
     *
     * @param cap how many findings of one code are kept one by one; further ones are counted
     */
    RowsElsewhere(int cap) {
        this.cap = cap;
    }

    /** Takes the finding about a row; false if it is about something else. */
    boolean take(Finding finding) {
        if (!OF_ALL_ROWS.containsKey(finding.code())) {
            return false;
        }
        Same same = found.computeIfAbsent(finding.code(), c -> new Same());
        same.rows++;
        same.one &= same.listed.isEmpty() || same.listed.get(0).value().equals(finding.value());
        if (same.listed.size() < cap) {
            same.listed.add(finding);
        }
        return true;
    }

    /**
     * Hands on what was found.
     *
     * @param rows number of rows of the file
     */
    void end(long rows, Consumer<Finding> ofFile, Consumer<Finding> ofRow) {
        found.forEach((code, same) -> {
            Finding first = same.listed.get(0);
            if (same.one && same.rows == rows && rows >= FEWEST) {
                ofFile.accept(Finding.at(
                        Place.FILE,
                        OF_ALL_ROWS.getOrDefault(code, code),
                        first.value(),
                        Long.toString(rows),
                        first.arguments().get(0)));
            } else {
                same.listed.forEach(ofRow);
                for (long i = same.listed.size(); i < same.rows; i++) {
                    ofRow.accept(first);
                }
            }
        });
        found.clear();
    }
}
