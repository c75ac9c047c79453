package org.svod.analysis.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.round.Treaty;

/**
 * Treaties and States: what each treaty is for each State on a day.
 *
 * @param states the States, in the order of the codebook
 * @param rows the treaties, in the order of their table
 */
public record TreatyMatrix(List<State> states, List<Row> rows) {

    private static final int PLACES = 3;

    /**
     * A treaty.
     *
     * @param treaty the treaty
     * @param cells one for each State
     */
    public record Row(Treaty treaty, List<TreatyCell> cells) {

        /** In how many States it is in force. */
        public long inForce() {
            return cells.stream()
                    .filter(c -> c.level() == TreatyCell.Level.IN_FORCE)
                    .count();
        }

        /** The day on which the treaty itself entered into force; the stated one, where it is stated. */
        public Optional<LocalDate> since() {
            return treaty.terms().stated().or(() -> new EntryIntoForce(treaty).computed());
        }

        /** Whether the depositary states another day for the treaty itself than the one worked out. */
        public boolean differs() {
            Optional<LocalDate> computed = new EntryIntoForce(treaty).computed();
            return treaty.terms().stated().isPresent()
                    && computed.isPresent()
                    && !treaty.terms().stated().equals(computed);
        }
    }

    /** Of these treaties and States, as of a day. */
    public static TreatyMatrix of(List<Treaty> treaties, List<State> states, LocalDate asOf) {
        return new TreatyMatrix(
                List.copyOf(states),
                treaties.stream()
                        .map(t -> new Row(
                                t,
                                states.stream()
                                        .map(s -> TreatyCell.of(t, s, asOf))
                                        .toList()))
                        .toList());
    }

    /** Harmonisation index: cells in force as a share of all cells, to three places; empty if there is no cell. */
    public Optional<BigDecimal> harmonisation() {
        long all = (long) rows.size() * states.size();
        long inForce = rows.stream().mapToLong(Row::inForce).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(inForce).divide(BigDecimal.valueOf(all), PLACES, RoundingMode.HALF_EVEN));
    }

    /** The cells where the depositary states another day than the one worked out. */
    public List<TreatyCell> differing() {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(TreatyCell::differs)
                .toList();
    }
}
