package org.svod.acceptance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.observation.cases.Interned;
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

        private final DeliveryCodec deliveries = new DeliveryCodec();
        private final Interned<Outcome.Verdict> verdicts = new Interned<>();
        private final Interned<FindingCode> codes = new Interned<>();

        @Override
        public void write(OutcomeSummary outcome, PackedOutput out) {
            deliveries.write(outcome.delivery(), out);
            verdicts.write(outcome.verdict(), out);
            out.number(outcome.version());
            RowCounts counts = outcome.counts();
            out.number(counts.accepted());
            out.number(counts.refused());
            out.number(counts.blank());
            out.number(counts.control());
            Map<FindingCode, Long> found = outcome.found().ofCode();
            out.number(found.size());
            found.forEach((code, times) -> {
                codes.write(code, out);
                out.number(times);
            });
        }

        @Override
        public OutcomeSummary read(PackedInput in) {
            return new OutcomeSummary(deliveries.read(in), verdicts.read(in), (int) in.number(), counts(in), found(in));
        }

        private static RowCounts counts(PackedInput in) {
            long accepted = in.number();
            long refused = in.number();
            return new RowCounts(accepted + refused, accepted, refused, in.number(), in.number());
        }

        private FindingCounts found(PackedInput in) {
            int size = (int) in.number();
            if (size == 0) {
                return FindingCounts.NONE;
            }
            Map<FindingCode, Long> found = new EnumMap<>(FindingCode.class);
            for (int i = 0; i < size; i++) {
                found.put(codes.read(in), in.number());
            }
            return new FindingCounts(found);
        }
    }
}
