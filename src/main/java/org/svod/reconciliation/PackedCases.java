package org.svod.reconciliation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.submission.CellKey;

/** How joint cases and adjustments are packed: case numbers as text, amounts exactly, everything else by number. */
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
            public void write(JointCase joint, DataOutputStream out) throws IOException {
                indicators.write(joint.indicator(), out);
                operations.write(joint.operation(), out);
                out.writeUTF(joint.caseRef());
                Varint.write(joint.shares().size(), out);
                for (JointCase.Share share : joint.shares()) {
                    states.write(share.state(), out);
                    number(share.value(), out);
                    periods.write(share.lastPeriod(), out);
                    evidence(share.evidence(), out);
                }
                agreements.write(joint.agreement(), out);
                number(joint.policyValue(), out);
                number(joint.settled(), out);
                states.write(joint.keeper(), out);
                decisions.write(joint.decision(), out);
            }

            @Override
            public JointCase read(DataInputStream in) throws IOException {
                Indicator indicator = indicators.read(in);
                Operation operation = operations.read(in);
                String caseRef = in.readUTF();
                int count = (int) Varint.read(in);
                List<JointCase.Share> shares = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    State state = states.read(in);
                    BigDecimal value = number(in);
                    Period last = periods.read(in);
                    shares.add(new JointCase.Share(state, value, last, evidence(in)));
                }
                Agreement agreement = agreements.read(in);
                BigDecimal policyValue = number(in);
                BigDecimal settled = number(in);
                State keeper = states.read(in);
                Optional<Decision> decision = decisions.read(in);
                return new JointCase(indicator, operation, caseRef, List.copyOf(shares), agreement, policyValue, settled, keeper, decision);
            }
        });
    }

    /** A list of adjustments. */
    PackedList<Adjustment> adjustments() {
        return new PackedList<>(new PackedList.Codec<>() {
            @Override
            public void write(Adjustment adjustment, DataOutputStream out) throws IOException {
                components.write(adjustment.component(), out);
                states.write(adjustment.state(), out);
                cells.write(adjustment.cell(), out);
                number(adjustment.amount(), out);
                out.writeUTF(adjustment.reference());
                reasons.write(adjustment.reason(), out);
                evidence(adjustment.evidence(), out);
            }

            @Override
            public Adjustment read(DataInputStream in) throws IOException {
                Component component = components.read(in);
                State state = states.read(in);
                CellKey cell = cells.read(in);
                BigDecimal amount = number(in);
                String reference = in.readUTF();
                Adjustment.Reason reason = reasons.read(in);
                return new Adjustment(component, state, cell, amount, reference, reason, evidence(in));
            }
        });
    }

    private record Source(long delivery, String file) {}

    private void evidence(List<Evidence> evidence, DataOutputStream out) throws IOException {
        Varint.write(evidence.size(), out);
        for (Evidence one : evidence) {
            sources.write(new Source(one.delivery(), one.file()), out);
            Varint.write(one.line(), out);
        }
    }

    private List<Evidence> evidence(DataInputStream in) throws IOException {
        int count = (int) Varint.read(in);
        List<Evidence> evidence = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Source source = sources.read(in);
            evidence.add(new Evidence(source.delivery(), source.file(), Varint.read(in)));
        }
        return List.copyOf(evidence);
    }

    private static void number(BigDecimal number, DataOutputStream out) throws IOException {
        byte[] unscaled = number.unscaledValue().toByteArray();
        out.writeInt(number.scale());
        Varint.write(unscaled.length, out);
        out.write(unscaled);
    }

    private static BigDecimal number(DataInputStream in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(in.readNBytes((int) Varint.read(in))), scale);
    }
}
