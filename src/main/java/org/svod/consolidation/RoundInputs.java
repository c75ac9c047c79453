package org.svod.consolidation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.analysis.mirror.FlowMonths;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.databank.StoredInputs;
import org.svod.files.Fingerprint;
import org.svod.period.Period;
import org.svod.round.Round;
import org.svod.round.RoundContext;

/**
 * One fingerprint of all inputs of the consolidation of a round:
 *
 * <ul>
 *   <li>the software: its version and its code;
 *   <li>all files under {@code jobs/} but those of other rounds: codebook, round, decisions, receipt dates, register,
 *       letter, {@code nightly.yml}; and the decisions of the year before about files of that year;
 *   <li>the calendar: how many due dates of the round have passed on the run date, and whether it is closed. The run
 *       date has no other effect, because the date of a report is the date of its last publication;
 *   <li>all deliveries for the year that have an outcome, with the counts of their findings;
 *   <li>what was accepted for the year before and its quality, and the figures last published for all years before;
 *   <li>from which days indicators are counted otherwise, and which States report in earlier rounds;
 *   <li>what was accepted for the first months of the next year, where flows are received that were sent in this one,
 *       and which indicators are flows there;
 *   <li>all publications of the round, and what was released of it and is in force of others;
 *   <li>the explanations of warnings about its files.
 * </ul>
 */
public final class RoundInputs {

    private final StoredInputs stored;
    private final SoftwareFingerprint software;

    /** Of this software, with what is stored. */
    public RoundInputs(StoredInputs stored, SoftwareFingerprint software) {
        this.stored = stored;
        this.software = software;
    }

    /** The fingerprint of the inputs of a consolidation, with the settings of this manifest. */
    String of(RoundContext context, Map<String, String> manifest) throws IOException {
        Round round = context.round();
        LocalDate runDate = context.runDate();
        StringBuilder inputs =
                new StringBuilder("software ").append(software.get()).append('\n');
        String own = "rounds/" + round.name() + "/";
        manifest.forEach((path, sha256) -> {
            if (!path.startsWith("rounds/") || path.startsWith(own)) {
                inputs.append("settings ")
                        .append(sha256)
                        .append(' ')
                        .append(path)
                        .append('\n');
            }
        });
        context.neighbours()
                .filesBefore()
                .forEach(decision -> inputs.append("decision of the year before ")
                        .append(decision)
                        .append('\n'));
        inputs.append("due dates passed ")
                .append(duePassed(round, runDate))
                .append(", closed ")
                .append(!runDate.isBefore(round.closes()))
                .append('\n');
        inputs.append("delivered ").append(stored.delivered(round.year())).append('\n');
        inputs.append("published ").append(stored.published(round.name())).append('\n');
        inputs.append("year before ")
                .append(stored.accepted(round.year() - 1))
                .append(' ')
                .append(stored.figuresBefore(round.name()))
                .append(' ')
                .append(stored.quality(round.year() - 1))
                .append('\n');
        inputs.append("breaks ").append(context.background().breaks()).append('\n');
        expected(context)
                .forEach((year, states) -> inputs.append("expected in ")
                        .append(year)
                        .append(' ')
                        .append(states)
                        .append('\n'));
        context.neighbours()
                .next()
                .filter(next -> context.codebook().indicators().stream().anyMatch(Indicator::flow))
                .ifPresent(next -> inputs.append("first months of the next year ")
                        .append(stored.accepted(FlowMonths.scopes(round.year() + 1)))
                        .append(' ')
                        .append(next.files())
                        .append(' ')
                        .append(flows(next.codebook()))
                        .append('\n'));
        inputs.append("released ")
                .append(context.releases().ofRound())
                .append(", in force ")
                .append(new TreeMap<>(context.releases().inForce()))
                .append('\n');
        context.justifications()
                .forEach(justification ->
                        inputs.append("explained ").append(justification).append('\n'));
        return Fingerprint.of(inputs.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The States that report in rounds of earlier years, in order. */
    private static Map<Integer, Set<String>> expected(RoundContext context) {
        Map<Integer, Set<String>> expected = new TreeMap<>();
        context.background().expected().forEach((year, states) -> {
            if (year < context.round().year()) {
                expected.put(year, new TreeSet<>(states));
            }
        });
        return expected;
    }

    /** The part of a codebook with which flows are read: which indicator has the other side of which. */
    private static Map<String, String> flows(Codebook codebook) {
        Map<String, String> flows = new TreeMap<>();
        codebook.indicators().stream()
                .filter(Indicator::flow)
                .forEach(flow -> flows.put(flow.code(), flow.mirrorOf().orElse("")));
        return flows;
    }

    private static long duePassed(Round round, LocalDate runDate) {
        return round.expected().stream()
                .map(round::frequencyOf)
                .distinct()
                .flatMap(frequency -> Period.allOf(round.year(), frequency).stream())
                .filter(period -> runDate.isAfter(round.due(period)))
                .count();
    }
}
