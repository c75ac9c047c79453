package org.svod.publication;

import java.time.LocalDate;
import java.util.List;
import org.svod.codebook.Codebook;
import org.svod.figures.Vintage;
import org.svod.round.Background;
import org.svod.round.Round;

/**
 * The round that a report is about, and what it was made with.
 *
 * @param codebook the codebook
 * @param round the round
 * @param asOf the date of the figures: run date of the last change to their content
 * @param softwareVersion version of Svod
 * @param background what is known besides the returns
 * @param others what is known of the other rounds
 * @param releases what was released of the round, oldest first; none if it asks for no approval
 */
public record ReportEdition(
        Codebook codebook,
        Round round,
        LocalDate asOf,
        String softwareVersion,
        Background background,
        OtherRounds others,
        List<Vintage> releases) {

    /** With nothing known besides the returns. */
    public ReportEdition(Codebook codebook, Round round, LocalDate asOf, String softwareVersion) {
        this(codebook, round, asOf, softwareVersion, Background.NONE, OtherRounds.NONE, List.of());
    }

    /** The same with this date of the figures. */
    ReportEdition on(LocalDate date) {
        return new ReportEdition(codebook, round, date, softwareVersion, background, others, releases);
    }
}
