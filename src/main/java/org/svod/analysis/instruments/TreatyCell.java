package org.svod.analysis.instruments;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.round.Treaty;

/**
 * What a treaty is for a State on a day.
 *
 * @param treaty the treaty
 * @param state the State
 * @param participation what the State has done; empty if nothing is registered
 * @param computed the day on which the treaty enters into force for it, as worked out
 * @param level how far it has come on that day
 */
public record TreatyCell(
        Treaty treaty,
        State state,
        Optional<Treaty.Participation> participation,
        Optional<LocalDate> computed,
        Level level) {

    /** How far a State has come. */
    public enum Level {
        /** In force. */
        IN_FORCE("●"),
        /** Deposited, and not yet in force. */
        DEPOSITED("◐"),
        /** Signed only. */
        SIGNED("○"),
        /** Neither signed nor deposited, or withdrawn. */
        NONE("–");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }

        /** The sign in the matrix. */
        public String sign() {
            return sign;
        }
    }

    /** Of a State, as of a day. */
    public static TreatyCell of(Treaty treaty, State state, LocalDate asOf) {
        Optional<Treaty.Participation> participation = treaty.participations().stream()
                .filter(p -> p.state().equals(state.code()))
                .findFirst();
        Optional<LocalDate> computed = participation.flatMap(new EntryIntoForce(treaty)::of);
        Optional<LocalDate> shown =
                participation.flatMap(Treaty.Participation::stated).or(() -> computed);
        return new TreatyCell(
                treaty,
                state,
                participation,
                computed,
                participation.map(p -> level(p, shown, asOf)).orElse(Level.NONE));
    }

    private static Level level(Treaty.Participation p, Optional<LocalDate> inForce, LocalDate asOf) {
        if (reached(p.withdrawn(), asOf)) {
            return Level.NONE;
        }
        if (reached(inForce, asOf)) {
            return Level.IN_FORCE;
        }
        if (reached(p.deposited(), asOf)) {
            return Level.DEPOSITED;
        }
        return reached(p.signed(), asOf) ? Level.SIGNED : Level.NONE;
    }

    private static boolean reached(Optional<LocalDate> day, LocalDate asOf) {
        return day.filter(d -> !d.isAfter(asOf)).isPresent();
    }

    /** The day that the depositary states; empty if it states none. */
    public Optional<LocalDate> stated() {
        return participation.flatMap(Treaty.Participation::stated);
    }

    /** The day on which it enters into force for the State: the stated one, or else the one worked out. */
    public Optional<LocalDate> inForce() {
        return stated().or(this::computed);
    }

    /** Whether the depositary states another day than the one worked out. */
    public boolean differs() {
        return stated().isPresent() && computed.isPresent() && !stated().equals(computed);
    }

    /** The sign in the matrix, with a mark if the State has made a reservation. */
    public String sign() {
        boolean reserved =
                participation.flatMap(Treaty.Participation::reservation).isPresent();
        return level.sign() + (reserved ? " ®" : "");
    }
}
