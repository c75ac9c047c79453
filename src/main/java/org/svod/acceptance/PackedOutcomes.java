package org.svod.acceptance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.observation.cases.Interned;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;
import org.svod.period.Period;
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
        private static final FileFormat[] FORMATS = FileFormat.values();

        private final Interned<String> folders = new Interned<>();
        private final Interned<LocalDate> days = new Interned<>();
        private final Interned<State> states = new Interned<>();
        private final Interned<Period> scopes = new Interned<>();

        @Override
        public void write(OutcomeSummary outcome, PackedOutput out) {
            delivery(outcome.delivery(), out);
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
                    delivery(in), VERDICTS[(int) in.number()], (int) in.number(), counts(in), found(in));
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

        private void delivery(Delivery delivery, PackedOutput out) {
            out.number(delivery.number());
            out.text(delivery.file());
            boolean ends = delivery.path().endsWith(delivery.file());
            out.number(ends ? 1 : 0);
            out.text(
                    ends
                            ? delivery.path()
                                    .substring(
                                            0,
                                            delivery.path().length()
                                                    - delivery.file().length())
                            : delivery.path());
            out.number(delivery.nth());
            folders.write(delivery.folder(), out);
            out.fingerprint(delivery.sha256());
            out.number(delivery.bytes());
            days.write(delivery.received(), out);
            out.number(delivery.name().isPresent() ? 1 : 0);
            delivery.name().ifPresent(name -> {
                states.write(name.state(), out);
                scopes.write(name.scope(), out);
                out.number(name.version().isPresent() ? 1 : 0);
                name.version().ifPresent(out::number);
                out.number(name.format().ordinal());
            });
        }

        private Delivery delivery(PackedInput in) {
            long number = in.number();
            String file = in.text();
            boolean ends = in.number() == 1;
            String path = in.text();
            return new Delivery(
                    number,
                    ends ? path + file : path,
                    file,
                    (int) in.number(),
                    folders.read(in),
                    in.fingerprint(),
                    in.number(),
                    days.read(in),
                    in.number() == 1 ? Optional.of(name(in)) : Optional.empty());
        }

        private SubmissionName name(PackedInput in) {
            State state = states.read(in);
            Period scope = scopes.read(in);
            OptionalInt version = in.number() == 1 ? OptionalInt.of((int) in.number()) : OptionalInt.empty();
            return new SubmissionName(state, scope, version, FORMATS[(int) in.number()]);
        }
    }
}
