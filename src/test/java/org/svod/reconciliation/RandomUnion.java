package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Headings;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.codebook.StatusName;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;
import org.svod.round.MirrorPolicy;
import org.svod.round.Round;

/** A made-up codebook, round and set of submissions, the same for the same seed. */
public final class RandomUnion {

    private static final int CASES = 6;

    private final Random random;
    private final boolean agreeing;
    private final Codebook codebook;
    private final Map<State, List<Observation>> rows = new LinkedHashMap<>();

    private RandomUnion(long seed, boolean agreeing) {
        this.random = new Random(seed);
        this.agreeing = agreeing;
        this.codebook = newCodebook();
        codebook.states().forEach(state -> rows.put(state, newRows(state)));
    }

    /** Whatever states may say. */
    public static RandomUnion of(long seed) {
        return new RandomUnion(seed, false);
    }

    /** States agree about every joint case, and nothing flows between them. */
    public static RandomUnion agreeing(long seed) {
        return new RandomUnion(seed, true);
    }

    public Codebook codebook() {
        return codebook;
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T any(List<T> list) {
        return list.get(below(list.size()));
    }

    private Codebook newCodebook() {
        List<State> states = IntStream.range(0, 2 + below(5))
                .mapToObj(i -> UnionFixture.newState("" + (char) ('Z' - i) + (char) ('A' + i)))
                .toList();
        List<Indicator> indicators = new ArrayList<>(List.of(
                UnionFixture.newIndicator("MIRROR", 0, "FLOW", true, 1),
                        UnionFixture.newIndicator("FLOW", 0, "", true, 2),
                UnionFixture.newIndicator("WEIGHT", 3, "", false, 3),
                        UnionFixture.newIndicator("COUNT", 0, "", false, 3)));
        List<Operation> operations = new ArrayList<>(
                List.of(UnionFixture.newOperation(Operation.NATIONAL, "", Operation.JointReporting.SHARE)));
        for (int i = 0; i < 1 + below(3); i++) {
            operations.add(UnionFixture.newOperation(
                    "OP" + i,
                    below(3) == 0 ? "" : any(states).code(),
                    below(4) == 0 ? Operation.JointReporting.SHARE : Operation.JointReporting.WHOLE));
        }
        return new Codebook(
                Codelist.of(states),
                Codelist.of(indicators),
                Codelist.of(List.of(UnionFixture.newUnit())),
                Codelist.of(operations),
                Codelist.of(List.<StatusName>of()),
                new Headings(List.of()));
    }

    private List<Observation> newRows(State state) {
        List<Observation> made = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < below(60); i++) {
            Observation row = newRow(state, i + 2);
            if (keys.add(
                    agreeing
                            ? row.cell().indicator() + "|" + row.cell().operation() + "|" + row.caseRef()
                            : row.cell() + "|" + row.caseRef())) {
                made.add(row);
            }
        }
        return made;
    }

    private Observation newRow(State state, long line) {
        List<Indicator> indicators = codebook.indicators().stream()
                .filter(i -> !agreeing || !i.flow())
                .toList();
        Indicator indicator = any(indicators);
        Operation operation = any(codebook.operations().asList());
        Period period =
                below(6) == 0 ? new Period(2023, Frequency.QUARTERLY, 1 + below(4)) : Period.month(2023, 1 + below(12));
        List<State> others =
                codebook.states().stream().filter(s -> !s.equals(state)).toList();
        Optional<State> counterpart = indicator.flow() ? Optional.of(any(others)) : Optional.empty();
        String caseRef = below(3) == 0 ? "" : "C-" + below(CASES);
        boolean missing = !agreeing && below(10) == 0;
        BigDecimal value = agreeing && !caseRef.isEmpty()
                ? BigDecimal.valueOf((indicator.code() + operation.code() + caseRef).hashCode() & 0xff)
                : BigDecimal.valueOf(below(20), indicator.decimals());
        return new Observation(
                new CellKey(period, indicator, operation, counterpart),
                caseRef,
                missing ? Optional.empty() : Optional.of(value),
                missing ? ObservationStatus.M : ObservationStatus.A,
                line);
    }

    /** A round with any policies, and decisions; some of them match something. */
    public Round round() {
        RoundFixture round = RoundFixture.expecting(codebook.states().asList())
                .joint(any(List.of(JointPolicy.values())))
                .mirror(
                        any(List.of(MirrorPolicy.values())),
                        Integer.toString(below(3)),
                        any(List.of("0", "0.1")),
                        random.nextBoolean());
        for (int i = 0; i < CASES && !agreeing; i++) {
            if (below(2) == 0) {
                String indicator = any(codebook.indicators().asList()).code();
                round.decision(RoundFixture.decision(
                        codebook, Decision.Kind.JOINT, indicator, "C-" + i, Integer.toString(below(30)), i + 2));
            }
            if (below(3) == 0) {
                String reference = any(codebook.states().asList()).code() + ">"
                        + any(codebook.states().asList()).code();
                round.decision(RoundFixture.decision(
                        codebook, Decision.Kind.MIRROR, "FLOW", reference, Integer.toString(below(30)), i + 20));
            }
        }
        return round.build();
    }

    /** All rows of all states. */
    public Stream<Map.Entry<State, Observation>> rows() {
        return rows.entrySet().stream().flatMap(e -> e.getValue().stream().map(row -> Map.entry(e.getKey(), row)));
    }

    /** One contribution a state; a state without rows has none. */
    public List<Contribution> contributions() {
        return rows.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e ->
                        UnionFixture.contribution(e.getKey(), codebook.states().index(e.getKey()), e.getValue()))
                .toList();
    }

    /** The same, in one contribution for every period of every state. */
    public List<Contribution> split() {
        List<Contribution> parts = new ArrayList<>();
        rows.forEach((state, own) -> {
            Map<Period, List<Observation>> byPeriod = new HashMap<>();
            own.forEach(row -> byPeriod.computeIfAbsent(row.cell().period(), p -> new ArrayList<>())
                    .add(row));
            byPeriod.values()
                    .forEach(part -> parts.add(
                            UnionFixture.contribution(state, codebook.states().index(state), part)));
        });
        return parts;
    }
}
