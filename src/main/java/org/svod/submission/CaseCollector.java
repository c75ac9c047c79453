package org.svod.submission;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Gathers the case rows of a file and, in the end, sorts them, so that rows with one key meet. This is the only place that holds them
 * all, so that a variant that spills sorted runs to disk has to replace nothing else.
 */
final class CaseCollector {

    private final List<CaseRow> rows = new ArrayList<>();

    void add(CaseRow row) {
        rows.add(row);
    }

    /** Settles which rows are accepted: of those with one key the first, where nothing else refuses it. */
    CaseRows settle(Tally tally, Remarks remarks) {
        rows.sort(CaseRow.BY_CASE);
        List<CaseRow> accepted = new ArrayList<>(rows.size());
        Optional<CaseRow> first = Optional.empty();
        for (CaseRow row : rows) {
            boolean twice = first.isPresent() && first.get().hasKeyOf(row);
            if (twice) {
                remarks.ofRow(keyTwice(Place.record(row.line(), row.row()), row.cell().key(), row.caseRef(), first.get().line()));
            } else {
                first = Optional.of(row);
            }
            if (row.amount().isPresent()) {
                if (twice) {
                    tally.refuse(row.cell().indicator(), row.amount());
                } else {
                    tally.acceptCase(row.cell(), row.amount().get());
                    accepted.add(row);
                }
            }
        }
        return new Sorted(List.copyOf(accepted));
    }

    /** The finding about the second row with a key. */
    static Finding keyTwice(Place place, CellKey key, String caseRef, long firstLine) {
        StringBuilder text = new StringBuilder().append(key.period()).append(", ").append(key.indicator()).append(", ").append(key.operation());
        key.counterpart().ifPresent(c -> text.append(", ").append(c));
        if (!caseRef.isEmpty()) {
            text.append(", ").append(caseRef);
        }
        return Finding.at(place, FindingCode.KEY_TWICE, text.toString(), Long.toString(firstLine), Long.toString(place.line()));
    }

    private record Sorted(List<CaseRow> rows) implements CaseRows {

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public Iterator<Observation> iterator() {
            return rows.stream().map(CaseRow::observation).iterator();
        }
    }
}
