package org.svod.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.DateRange;
import org.svod.codebook.Headings;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.codebook.StatusName;
import org.svod.codebook.Unit;
import org.svod.delivery.Delivery;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;

/** A small union of states, and contributions written as lines of text. */
public final class UnionFixture {

    public static final Codebook CODEBOOK = new Codebook(
            Codelist.of(Stream.of("AM", "AZ", "BY", "KZ", "KG", "RU", "TM", "UZ")
                    .map(UnionFixture::newState)
                    .toList()),
            Codelist.of(List.of(
                    newIndicator("DETAINED", 0, "", false, 1),
                    newIndicator("RETURNED", 0, "", true, 2),
                    newIndicator("RECEIVED", 0, "RETURNED", true, 3),
                    newIndicator("EXPLOSIVES", 3, "", false, 4))),
            Codelist.of(List.of(newUnit())),
            Codelist.of(List.of(
                    newOperation("LED", "KZ", Operation.JointReporting.WHOLE),
                    newOperation("OPEN", "", Operation.JointReporting.WHOLE),
                    newOperation("PARTS", "KZ", Operation.JointReporting.SHARE),
                    newOperation(Operation.NATIONAL, "", Operation.JointReporting.SHARE))),
            Codelist.of(List.<StatusName>of()),
            new Headings(List.of()));

    private UnionFixture() {}

    public static State newState(String code) {
        return new State(
                code,
                code + "X",
                new Name(code, code),
                new Name(code, code),
                DateRange.ALWAYS,
                State.Grouping.NONE,
                Language.RU);
    }

    public static Indicator newIndicator(String code, int decimals, String mirrorOf, boolean flow, int sort) {
        Optional<String> mirrored = mirrorOf.isEmpty() ? Optional.empty() : Optional.of(mirrorOf);
        return new Indicator(code, new Name(code, code), newUnit(), decimals, mirrored, flow, mirrored.isEmpty(), sort);
    }

    /** The codebook in which returned persons are held against this. */
    public static Codebook returnedWithin(Indicator.Bounds bounds) {
        return new Codebook(
                CODEBOOK.states(),
                Codelist.of(CODEBOOK.indicators().stream()
                        .map(i -> i.code().equals("RETURNED") ? bound(i, bounds) : i)
                        .toList()),
                CODEBOOK.units(),
                CODEBOOK.operations(),
                CODEBOOK.statuses(),
                CODEBOOK.headings());
    }

    /** The same indicator, held against this. */
    public static Indicator bound(Indicator of, Indicator.Bounds bounds) {
        return new Indicator(
                of.code(),
                of.name(),
                of.unit(),
                of.decimals(),
                of.mirrorOf(),
                of.flow(),
                of.published(),
                of.asked(),
                of.definedFrom(),
                of.sort(),
                bounds);
    }

    public static Operation newOperation(String code, String lead, Operation.JointReporting reporting) {
        return new Operation(
                code,
                new Name(code, code),
                Operation.Kind.SEARCH,
                DateRange.ALWAYS,
                lead.isEmpty() ? Optional.empty() : Optional.of(lead),
                Set.of(),
                reporting);
    }

    static Unit newUnit() {
        return new Unit("ITEMS", new Name("items", "items"), "ITEMS", BigDecimal.ONE);
    }

    public static State state(String code) {
        return CODEBOOK.states().get(code);
    }

    public static Indicator indicator(String code) {
        return CODEBOOK.indicators().get(code);
    }

    /** The receivers' side is this many times what was sent. */
    public static Indicator.Bounds factor(String factor) {
        return new Indicator.Bounds(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(factor)));
    }

    /** The same flow with such an indicator. */
    public static MirrorPair withFactor(MirrorPair of, String factor) {
        return new MirrorPair(
                bound(of.indicator(), factor(factor)),
                of.origin(),
                of.destination(),
                of.sent(),
                of.received(),
                of.agreement(),
                of.policyValue(),
                of.settled(),
                of.decision(),
                of.months(),
                of.timing(),
                of.evidence());
    }

    /**
     * A contribution of rows {@code <period> <indicator> <operation> <counterpart> <case> <value>}; {@code -} for none,
     * {@code M} for missing.
     */
    public static Contribution submitted(String state, String... rows) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            observations.add(row(rows[i], i + 2));
        }
        return contribution(state(state), 1 + CODEBOOK.states().index(state(state)), observations);
    }

    static Observation row(String text, long line) {
        String[] fields = text.split(" +", -1);
        assert fields.length == 6 : Arrays.toString(fields);
        Optional<State> counterpart = fields[3].equals("-") ? Optional.empty() : Optional.of(state(fields[3]));
        CellKey cell = new CellKey(
                Period.of(fields[0]),
                indicator(fields[1]),
                CODEBOOK.operations().get(fields[2]),
                counterpart);
        boolean missing = fields[5].equals("M");
        return new Observation(
                cell,
                fields[4].equals("-") ? "" : fields[4],
                missing ? Optional.empty() : Optional.of(new BigDecimal(fields[5])),
                missing ? ObservationStatus.M : ObservationStatus.A,
                line);
    }

    /** A contribution of these rows. */
    public static Contribution contribution(State state, long delivery, List<Observation> rows) {
        List<Observation> cases =
                rows.stream().filter(r -> !r.caseRef().isEmpty()).toList();
        Map<CellKey, CellTotal> totals = new TreeMap<>();
        for (Observation row : cases) {
            long values = row.value().isPresent() ? 1 : 0;
            totals.merge(
                    row.cell(),
                    new CellTotal(row.cell(), row.amount(), values, 1 - values),
                    (a, b) -> new CellTotal(
                            a.cell(), a.value().add(b.value()), a.values() + b.values(), a.missing() + b.missing()));
        }
        List<Observation> others = rows.stream()
                .filter(r -> r.caseRef().isEmpty())
                .sorted((a, b) -> a.cell().compareTo(b.cell()))
                .toList();
        return new Contribution(
                delivered(state, delivery),
                others,
                List.copyOf(totals.values()),
                CaseRows.of(cases),
                Contribution.Doubts.NONE);
    }

    /** The same rows in this delivery. */
    public static Contribution delivered(Contribution of, Delivery delivery) {
        return new Contribution(delivery, of.observations(), of.caseTotals(), of.cases(), of.doubts());
    }

    /** The delivery {@code <state>_2023.csv}. */
    public static Delivery delivered(State state, long number) {
        SubmissionName name = new SubmissionName(state, Period.year(2023), OptionalInt.empty());
        return DeliveryFixture.named(number, name, LocalDate.of(2024, 1, 10));
    }
}
