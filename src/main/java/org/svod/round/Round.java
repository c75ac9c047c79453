package org.svod.round;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;

/**
 * A reporting round: one year. Immutable.
 *
 * @param year the year that is reported; also the name of the round
 * @param title its title, in both languages
 * @param expected the states that must report, in the order of the codebook
 * @param frequency how often they report
 * @param frequencies states that report at another frequency
 * @param dueDays days after a period's end on which its return is due
 * @param closes changes counted after this date are revisions
 * @param acceptance the effect of an ERROR
 * @param jointPolicy how a disputed joint case is settled
 * @param mirror how a disputed flow is settled
 * @param plausibility thresholds of the plausibility rules
 * @param silence what it means if a return has no row for an indicator
 * @param questions what an open question does to a figure
 * @param previous published figures of the year before by indicator code, if no round of ours holds them
 * @param received receipt dates that replace the date of archiving, by file name as written in the table
 * @param decided the decisions
 * @param note a remark that every reader of the round's figures must know, in both languages
 * @param imprint what a reader of the figures needs besides them
 * @param thaw why the codebook of the round is open again although the round is closed; empty if it is not
 * @param release how its figures are released
 * @param qualityLimits from which values on its quality is good, fair or poor
 */
public record Round(
        int year,
        Name title,
        List<State> expected,
        Frequency frequency,
        Map<String, Frequency> frequencies,
        int dueDays,
        LocalDate closes,
        Acceptance acceptance,
        JointPolicy jointPolicy,
        MirrorSettings mirror,
        Plausibility plausibility,
        SilenceSettings silence,
        QuestionEffect questions,
        Map<String, BigDecimal> previous,
        Map<String, LocalDate> received,
        DecisionTable decided,
        Optional<Name> note,
        Imprint imprint,
        Optional<String> thaw,
        ReleaseSettings release,
        QualityLimits qualityLimits) {

    /** The decisions about cases, flows and values, in the order of the table. */
    public List<Decision> decisions() {
        return decided.values();
    }

    /** The name of the round: its year. */
    public String name() {
        return Integer.toString(year);
    }

    /** Whether the round is closed on a day, so that its codebook stays as it is. */
    public boolean isClosed(LocalDate day) {
        return !day.isBefore(closes);
    }

    /** The year as a period. */
    public Period period() {
        return Period.year(year);
    }

    /** How often this state reports. */
    public Frequency frequencyOf(State state) {
        return frequencies.getOrDefault(state.code(), frequency);
    }

    /** Whether a return of this state is expected. */
    public boolean expects(State state) {
        return expected.contains(state);
    }

    /** When the return for a period is due. */
    public LocalDate due(Period period) {
        return period.lastDay().plusDays(dueDays);
    }

    /**
     * The decision of this kind about a reference. There is at most one: the reader refuses a second decision about the
     * same reference.
     */
    public Optional<Decision> decision(Decision.Kind kind, Indicator indicator, String reference) {
        return decisions().stream()
                .filter(d -> d.kind() == kind
                        && d.indicator().equals(indicator)
                        && d.reference().equals(reference))
                .findFirst();
    }
}
