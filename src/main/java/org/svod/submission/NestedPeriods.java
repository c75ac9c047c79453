package org.svod.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Observation;

/**
 * Finds rows that tell the same of a period and of a part of it: a total of the year under its months, which would
 * count everything twice. Their keys differ, so both count, and only who wrote the file can say whether the wider row
 * holds what the others do not.
 */
final class NestedPeriods {

    private NestedPeriods() {}

    /** What two rows have in common besides their period. */
    private record Subject(Indicator indicator, Operation operation, Optional<State> counterpart) {
        static Subject of(Observation row) {
            return new Subject(
                    row.cell().indicator(), row.cell().operation(), row.cell().counterpart());
        }
    }

    /**
     * One finding for each row whose parts are reported too, at its line: indicator, period, how many parts, the first
     * of them and its line.
     *
     * @param observations rows outside of joint cases
     */
    static List<Finding> in(List<Observation> observations) {
        List<Finding> findings = new ArrayList<>();
        if (observations.stream().allMatch(row -> row.cell().period().isMonth())) {
            return findings;
        }
        Map<Subject, List<Observation>> bySubject = new HashMap<>();
        observations.stream()
                .filter(row -> row.value().isPresent())
                .forEach(row -> bySubject
                        .computeIfAbsent(Subject.of(row), s -> new ArrayList<>())
                        .add(row));
        for (Observation wide : observations) {
            List<Observation> parts = bySubject.getOrDefault(Subject.of(wide), List.of()).stream()
                    .filter(row -> isPart(row, wide))
                    .toList();
            if (wide.value().isPresent() && !parts.isEmpty()) {
                Observation first = parts.get(0);
                findings.add(Finding.at(
                        new Place(wide.line(), 0, 0, ""),
                        FindingCode.PERIOD_NESTED,
                        wide.cell().period().toString(),
                        wide.cell().indicator().code(),
                        wide.cell().period().toString(),
                        Integer.toString(parts.size()),
                        first.cell().period().toString(),
                        Long.toString(first.line())));
            }
        }
        return findings;
    }

    private static boolean isPart(Observation row, Observation wide) {
        return !row.cell().period().equals(wide.cell().period())
                && wide.cell().period().covers(row.cell().period());
    }
}
