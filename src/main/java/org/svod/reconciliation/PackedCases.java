package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.cases.Interned;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;
import org.svod.period.Period;
import org.svod.round.Decision;

/**
 * How joint cases, adjustments and case numbers under several operations are packed: case numbers as text, amounts
 * exactly, everything else by number.
 */
final class PackedCases {

    private final Interned<Indicator> indicators = new Interned<>();
    private final Interned<Operation> operations = new Interned<>();
    private final Interned<State> states = new Interned<>();
    private final Interned<Period> periods = new Interned<>();
    private final Interned<Agreement> agreements = new Interned<>();
    private final Interned<Component> components = new Interned<>();
    private final Interned<CellKey> cells = new Interned<>();
    private final Interned<Adjustment.Reason> reasons = new Interned<>();
    private final Interned<Source> sources = new Interned<>();
    private final Interned<Optional<Decision>> decisions = new Interned<>();

    /** A list of joint cases. */
    PackedList<JointCase> cases() {
        return new PackedList<>(new PackedList.Codec<>() {
            @Override
            public void write(JointCase joint, PackedOutput out) {
                indicators.write(joint.indicator(), out);
                operations.write(joint.operation(), out);
                out.text(joint.caseRef());
                out.number(joint.shares().size());
                for (JointCase.Share share : joint.shares()) {
                    states.write(share.state(), out);
                    out.decimal(share.value());
                    periods.write(share.lastPeriod(), out);
                    evidence(share.evidence(), out);
                }
                agreements.write(joint.agreement(), out);
                out.decimal(joint.policyValue());
                out.decimal(joint.settled());
                states.write(joint.keeper(), out);
                decisions.write(joint.decision(), out);
            }

            @Override
            public JointCase read(PackedInput in) {
                Indicator indicator = indicators.read(in);
                Operation operation = operations.read(in);
                String caseRef = in.text();
                int count = (int) in.number();
                List<JointCase.Share> shares = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    State state = states.read(in);
                    BigDecimal value = in.decimal();
                    Period last = periods.read(in);
                    shares.add(new JointCase.Share(state, value, last, evidence(in)));
                }
                Agreement agreement = agreements.read(in);
                BigDecimal policyValue = in.decimal();
                BigDecimal settled = in.decimal();
                State keeper = states.read(in);
                Optional<Decision> decision = decisions.read(in);
                return new JointCase(
                        indicator,
                        operation,
                        caseRef,
                        List.copyOf(shares),
                        agreement,
                        policyValue,
                        settled,
                        keeper,
                        decision);
            }
        });
    }

    /** A list of adjustments. */
    PackedList<Adjustment> adjustments() {
        return new PackedList<>(new PackedList.Codec<>() {
            @Override
            public void write(Adjustment adjustment, PackedOutput out) {
                components.write(adjustment.component(), out);
                states.write(adjustment.state(), out);
                cells.write(adjustment.cell(), out);
                out.decimal(adjustment.amount());
                out.text(adjustment.reference());
                reasons.write(adjustment.reason(), out);
                evidence(adjustment.evidence(), out);
            }

            @Override
            public Adjustment read(PackedInput in) {
                Component component = components.read(in);
                State state = states.read(in);
                CellKey cell = cells.read(in);
                BigDecimal amount = in.decimal();
                String reference = in.text();
                Adjustment.Reason reason = reasons.read(in);
                return new Adjustment(component, state, cell, amount, reference, reason, evidence(in));
            }
        });
    }

    /** A list of case numbers under several operations. */
    PackedList<CrossedCase> crossed() {
        return new PackedList<>(new PackedList.Codec<>() {
            @Override
            public void write(CrossedCase crossed, PackedOutput out) {
                indicators.write(crossed.indicator(), out);
                out.text(crossed.caseRef());
                out.number(crossed.operations().size());
                crossed.operations().forEach(operation -> operations.write(operation, out));
                evidence(crossed.evidence(), out);
            }

            @Override
            public CrossedCase read(PackedInput in) {
                Indicator indicator = indicators.read(in);
                String caseRef = in.text();
                int count = (int) in.number();
                List<Operation> under = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    under.add(operations.read(in));
                }
                return new CrossedCase(indicator, caseRef, List.copyOf(under), evidence(in));
            }
        });
    }

    private record Source(long delivery, String file) {}

    private void evidence(List<Evidence> evidence, PackedOutput out) {
        out.number(evidence.size());
        for (Evidence one : evidence) {
            sources.write(new Source(one.delivery(), one.file()), out);
            out.number(one.line());
        }
    }

    private List<Evidence> evidence(PackedInput in) {
        int count = (int) in.number();
        List<Evidence> evidence = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Source source = sources.read(in);
            evidence.add(new Evidence(source.delivery(), source.file(), in.number()));
        }
        return List.copyOf(evidence);
    }
}
