package org.svod.acceptance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;
import org.svod.submission.RowCounts;

/**
 * Outcomes in short, packed: some 80 bytes each instead of a thousand, because a night may bring a hundred thousand
 * files. Each look at one makes a new object.
 */
public final class PackedOutcomes {

    private PackedOutcomes() {}

    /** The list of these outcomes. */
    public static List<OutcomeSummary> of(Stream<OutcomeSummary> outcomes) {
        return PackedList.of(outcomes, new Codec());
    }

    private static final class Codec implements PackedList.Codec<OutcomeSummary> {

        private static final FindingCode[] CODES = FindingCode.values();
        private static final Outcome.Verdict[] VERDICTS = Outcome.Verdict.values();

        private final DeliveryCodec deliveries = new DeliveryCodec();

        @Override
        public void write(OutcomeSummary outcome, PackedOutput out) {
            deliveries.write(outcome.delivery(), out);
            out.number(outcome.verdict().ordinal());
            out.number(outcome.version());
            RowCounts counts = outcome.counts();
            out.number(counts.accepted());
            out.number(counts.refused());
            out.number(counts.blank());
            out.number(counts.control());
            Map<FindingCode, Long> found = outcome.found().ofCode();
            out.number(found.size());
            found.forEach((code, times) -> {
                out.number(code.ordinal());
                out.number(times);
            });
        }

        @Override
        public OutcomeSummary read(PackedInput in) {
            return new OutcomeSummary(
                    deliveries.read(in), VERDICTS[(int) in.number()], (int) in.number(), counts(in), found(in));
        }

        private static RowCounts counts(PackedInput in) {
            long accepted = in.number();
            long refused = in.number();
            return new RowCounts(accepted + refused, accepted, refused, in.number(), in.number());
        }

        private static FindingCounts found(PackedInput in) {
            int codes = (int) in.number();
            if (codes == 0) {
                return FindingCounts.NONE;
            }
            Map<FindingCode, Long> found = new EnumMap<>(FindingCode.class);
            for (int i = 0; i < codes; i++) {
                found.put(CODES[(int) in.number()], in.number());
            }
            return new FindingCounts(found);
        }
    }
}
