package org.svod.analysis.instruments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.round.Treaty;

/**
 * When a treaty enters into force: on the day of the deposit that its terms ask for, or some days after it; for a State
 * that deposits later, on the day of its own deposit, or the same number of days after that.
 *
 * @param treaty the treaty
 */
public record EntryIntoForce(Treaty treaty) {

    /**
     * The day on which the treaty itself enters into force. Where fewer deposits are registered than it takes, it is
     * the day that the depositary states; empty if that is not known either.
     */
    public Optional<LocalDate> ofTreaty() {
        return computed().or(() -> treaty.terms().stated());
    }

    /** The same from the registered deposits alone. */
    public Optional<LocalDate> computed() {
        if (treaty.terms().deposits().isEmpty()) {
            return Optional.empty();
        }
        int needed = treaty.terms().deposits().getAsInt();
        List<LocalDate> deposits = treaty.participations().stream()
                .flatMap(p -> p.deposited().stream())
                .sorted()
                .toList();
        return deposits.size() < needed ? Optional.empty() : Optional.of(delayed(deposits.get(needed - 1)));
    }

    /** The day on which it enters into force for a State; empty if that cannot be known. */
    public Optional<LocalDate> of(Treaty.Participation participation) {
        return participation.deposited().flatMap(deposit -> ofTreaty().map(day -> later(day, delayed(deposit))));
    }

    private LocalDate delayed(LocalDate deposit) {
        return deposit.plusDays(treaty.terms().delayDays());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
