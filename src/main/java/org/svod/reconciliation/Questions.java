package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Indicator;

/**
 * What only a person can answer.
 *
 * @param list all questions, answered or not, by reference and indicator
 * @param possible the pairs of case numbers that the questions about case numbers are about, by indicator, number and
 *     operation
 * @param notCompared how many case numbers of an indicator may have a variant but were too many to be compared;
 *     indicators without such numbers are absent
 */
public record Questions(List<Question> list, List<PossibleCase> possible, Map<Indicator, Long> notCompared) {

    /** These questions about values, and one for each pair of case numbers of an indicator. */
    static Questions of(List<Question> values, List<PossibleCase> possible, Map<Indicator, Long> notCompared) {
        Map<String, List<PossibleCase>> pairs = new LinkedHashMap<>();
        possible.forEach(p -> pairs.computeIfAbsent(p.indicator() + " " + p.numbers(), k -> new ArrayList<>())
                .add(p));
        List<Question> all = new ArrayList<>(values);
        pairs.values().forEach(pair -> all.add(Question.of(pair)));
        all.sort(Question.ORDER);
        return new Questions(List.copyOf(all), possible, notCompared);
    }

    /** No questions. */
    public static final Questions NONE = new Questions(List.of(), List.of(), Map.of());
}
