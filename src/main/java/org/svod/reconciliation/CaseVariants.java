package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.observation.CaseNumber;
import org.svod.round.CaseNumberPair;
import org.svod.round.Decision;
import org.svod.round.Round;

/**
 * Finds pairs of case numbers of different states that are equal when they are {@linkplain CaseNumber#compared
 * compared}. It reads the case rows of an indicator a second time, and only if the {@link KeySieve} of the first time
 * says that there may be such numbers; it keeps the rows of at most {@link #MOST_NUMBERS} of them.
 */
final class CaseVariants {

    /** The largest number of case numbers of an indicator that are kept, to be compared with each other. */
    static final int MOST_NUMBERS = 20_000;
    /** The largest number of pairs of an indicator that are listed. */
    static final int MOST_PAIRS = 10_000;

    private static final Comparator<PossibleCase> ORDER = Comparator.<PossibleCase, String>comparing(
                    p -> p.numbers().toString())
            .thenComparing(p -> p.operation().code());

    private final Round round;
    private final Indicator indicator;
    private final Map<String, List<List<SubmittedCaseRow>>> variants = new TreeMap<>();
    private final List<PossibleCase> found = new ArrayList<>();
    private int kept;
    private long notCompared;

    private CaseVariants(Round round, Indicator indicator) {
        this.round = round;
        this.indicator = indicator;
    }

    /** Those among what these submissions contribute, where the sieve saw all case numbers of the indicator. */
    static CaseVariants of(Round round, Indicator indicator, CaseGroups groups, KeySieve sieve) {
        CaseVariants variants = new CaseVariants(round, indicator);
        if (!sieve.isEmpty()) {
            groups.selected(number -> sieve.mayRepeat(number.comparedHash()), variants::keep);
            variants.variants.values().stream().filter(v -> v.size() > 1).forEach(variants::pairs);
            variants.found.sort(ORDER);
            variants.notCompared += sieve.dropped();
        }
        return variants;
    }

    /** The pairs, by numbers and operation. */
    List<PossibleCase> possible() {
        return List.copyOf(found);
    }

    /** How many numbers or pairs were too many. */
    long notCompared() {
        return notCompared;
    }

    private void keep(List<SubmittedCaseRow> rows) {
        if (kept == MOST_NUMBERS) {
            notCompared++;
            return;
        }
        kept++;
        variants.computeIfAbsent(CaseNumber.compared(rows.get(0).row().caseRef()), k -> new ArrayList<>())
                .add(List.copyOf(rows));
    }

    private void pairs(List<List<SubmittedCaseRow>> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                if (found.size() >= MOST_PAIRS) {
                    notCompared++;
                    return;
                }
                found.addAll(of(round, indicator, numbers.get(i), numbers.get(j)));
            }
        }
    }

    /**
     * The possible cases, one for each operation under which different states report these rows for overlapping
     * periods.
     */
    static List<PossibleCase> of(
            Round round, Indicator indicator, List<SubmittedCaseRow> one, List<SubmittedCaseRow> other) {
        CaseNumberPair pair = new CaseNumberPair(
                one.get(0).row().caseRef(), other.get(0).row().caseRef());
        Optional<Question.Answer> answer = Stream.of(Decision.Kind.SAME, Decision.Kind.DIFFERENT)
                .flatMap(kind -> round.decision(kind, indicator, pair.toString()).stream())
                .map(Question.Answer::of)
                .findFirst();
        Map<String, Operation> operations = new TreeMap<>();
        for (SubmittedCaseRow a : one) {
            for (SubmittedCaseRow b : other) {
                if (mayMeet(a, b)) {
                    operations.put(a.cell().operation().code(), a.cell().operation());
                }
            }
        }
        return operations.values().stream()
                .map(operation -> new PossibleCase(
                        indicator,
                        operation,
                        pair,
                        Stream.concat(shares(operation, one).stream(), shares(operation, other).stream())
                                .toList(),
                        answer))
                .toList();
    }

    private static boolean mayMeet(SubmittedCaseRow a, SubmittedCaseRow b) {
        return a.sameOperation(b)
                && a.cell().operation().jointReporting() == Operation.JointReporting.WHOLE
                && !a.state().code().equals(b.state().code())
                && a.cell().period().overlaps(b.cell().period());
    }

    private static List<PossibleCase.Share> shares(Operation operation, List<SubmittedCaseRow> rows) {
        Map<String, List<SubmittedCaseRow>> byState = new LinkedHashMap<>();
        rows.stream()
                .filter(r -> r.cell().operation().code().equals(operation.code()))
                .sorted(SubmittedCaseRow.ORDER)
                .forEach(r -> byState.computeIfAbsent(r.state().code(), s -> new ArrayList<>())
                        .add(r));
        return byState.values().stream()
                .map(own -> new PossibleCase.Share(
                        own.get(0).row().caseRef(),
                        own.get(0).state(),
                        own.stream().map(SubmittedCaseRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        own.stream()
                                .map(SubmittedCaseRow::evidence)
                                .sorted(Evidence.ORDER)
                                .limit(MOST_PLACES)
                                .toList()))
                .toList();
    }

    private static final int MOST_PLACES = 5;
}
