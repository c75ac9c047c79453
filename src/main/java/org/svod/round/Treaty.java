package org.svod.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.codebook.Name;

/**
 * A treaty with what its depositary has registered: a line of {@code treaties.csv}, and its lines of
 * {@code participation.csv}.
 *
 * @param id its name in the tables
 * @param title its title
 * @param terms when it enters into force
 * @param about what kind of treaty it is, and who keeps it
 * @param participations what each State has done, in the order of the table
 */
public record Treaty(String id, Name title, Terms terms, About about, List<Participation> participations) {

    /**
     * When a treaty enters into force.
     *
     * @param deposits how many deposits it takes; empty if it enters into force on a stated day
     * @param delayDays days between the deposit and the entry into force
     * @param stated the day on which it entered into force, as the depositary states it; empty if it is not stated
     */
    public record Terms(OptionalInt deposits, int delayDays, Optional<LocalDate> stated) {}

    /**
     * What else is known of a treaty.
     *
     * @param kind treaty, agreement, convention …
     * @param concluded the day on which it was concluded
     * @param depositary who keeps it
     * @param supersedes the treaty that it replaces; blank for none
     * @param url where the depositary publishes its records; may be blank
     */
    public record About(Name kind, Optional<LocalDate> concluded, Name depositary, String supersedes, String url) {}

    /**
     * What a State has done.
     *
     * @param state code of the State; it may be one that is not in the codebook
     * @param signed when it signed
     * @param deposited when it deposited its instrument
     * @param kind ratification, accession, notification …; may be blank
     * @param provisionalFrom since when it applies the treaty provisionally
     * @param reservation its reservation
     * @param withdrawn when its withdrawal takes effect
     * @param stated the day on which the treaty entered into force for it, as the depositary states it
     * @param source where this is published
     */
    public record Participation(
            String state,
            Optional<LocalDate> signed,
            Optional<LocalDate> deposited,
            String kind,
            Optional<LocalDate> provisionalFrom,
            Optional<Name> reservation,
            Optional<LocalDate> withdrawn,
            Optional<LocalDate> stated,
            String source) {}
}
