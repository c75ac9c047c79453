package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.svod.codebook.Indicator;
import org.svod.observation.CaseNumber;
import org.svod.observation.Observation;
import org.svod.round.CaseNumberPair;
import org.svod.round.Decision;
import org.svod.round.Round;

/**
 * Case numbers of an indicator that decisions call the same case. Their rows are handed on together, under the number
 * that comes last, so that the cases keep the order of their numbers.
 */
final class SameCases {

    private final Map<String, String> last = new HashMap<>();
    private final Set<Long> hashes = new HashSet<>();
    private final Set<String> letters = new HashSet<>();
    private final SortedMap<String, List<SubmittedCaseRow>> held = new TreeMap<>();

    /** By the decisions of the round. Numbers that are not equal when they are compared are never the same case. */
    SameCases(Round round, Indicator indicator) {
        round.decisions().stream()
                .filter(d -> d.kind() == Decision.Kind.SAME && d.indicator().equals(indicator))
                .flatMap(d -> CaseNumberPair.parse(d.reference()).stream())
                .forEach(this::join);
    }

    private void join(CaseNumberPair pair) {
        String compared = CaseNumber.compared(pair.first());
        if (pair.first().equals(pair.second())) {
            letters.add(pair.first());
        } else if (compared.equals(CaseNumber.compared(pair.second()))) {
            String one = last.getOrDefault(pair.first(), pair.first());
            String other = last.getOrDefault(pair.second(), pair.second());
            String joined = one.compareTo(other) > 0 ? one : other;
            last.put(pair.first(), joined);
            last.put(pair.second(), joined);
            last.replaceAll((number, rest) -> rest.equals(one) || rest.equals(other) ? joined : rest);
            hashes.add(CaseNumber.hash(compared));
        }
    }

    /** Whether a number with this hash may be one of them. */
    boolean mayHave(long hash) {
        return !hashes.isEmpty() && hashes.contains(hash);
    }

    /** Whether a decision says that rows with this number are one case though its letters were replaced in some. */
    boolean haveSameLetters(String number) {
        return letters.contains(number);
    }

    /**
     * Takes the rows of the next number, and hands on the rows of cases that are complete.
     *
     * @return false if the number is no other name of a case, so that the caller must handle it
     */
    boolean take(List<SubmittedCaseRow> rows, Consumer<List<SubmittedCaseRow>> complete) {
        String number = rows.get(0).row().caseRef();
        release(number, complete);
        String joined = last.get(number);
        if (joined == null) {
            return false;
        }
        List<SubmittedCaseRow> all = held.computeIfAbsent(joined, j -> new ArrayList<>());
        rows.forEach(row -> all.add(named(row, joined)));
        if (number.equals(joined)) {
            held.remove(joined);
            complete.accept(all);
        }
        return true;
    }

    /** Hands on the rows of all cases whose last number has not come. */
    void end(Consumer<List<SubmittedCaseRow>> complete) {
        Collection<List<SubmittedCaseRow>> rest = List.copyOf(held.values());
        held.clear();
        rest.forEach(complete);
    }

    private void release(String before, Consumer<List<SubmittedCaseRow>> complete) {
        while (!held.isEmpty() && held.firstKey().compareTo(before) < 0) {
            complete.accept(held.remove(held.firstKey()));
        }
    }

    private static SubmittedCaseRow named(SubmittedCaseRow row, String number) {
        Observation as = row.row();
        return new SubmittedCaseRow(row.from(), new Observation(as.cell(), number, as.value(), as.status(), as.line()));
    }
}
