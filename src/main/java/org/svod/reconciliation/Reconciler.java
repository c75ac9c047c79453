package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.round.Round;
import org.svod.round.SeriesBreaks;

/** Reconciles a round. The outcome does not depend on the order of the contributions. */
public final class Reconciler {

    private final Codebook codebook;
    private final Round round;
    private final Parallel parallel;

    /** For a round that uses this codebook. */
    public Reconciler(Codebook codebook, Round round) {
        this(codebook, round, Parallel.ALONE);
    }

    /** The same, where this parallel looks for joint cases, one indicator a piece. */
    public Reconciler(Codebook codebook, Round round, Parallel parallel) {
        this.codebook = codebook;
        this.round = round;
        this.parallel = parallel;
    }

    /**
     * Counts joint cases once, settles mirrored flows, applies decisions and looks for values that are hard to believe.
     * Case rows are read once, in one merged pass, and are not kept.
     *
     * @param contributions what the accepted submissions of the round contribute; no two of one state count for the
     *     same month
     * @param yearBefore what counts in the round of the year before; empty if it is not known
     * @throws IllegalStateException if the case rows of a contribution are not in their order
     */
    public Reconciliation reconcile(Collection<Contribution> contributions, Collection<Contribution> yearBefore) {
        return reconcile(contributions, yearBefore, SeriesBreaks.NONE);
    }

    /**
     * The same, where values are not compared with those of a time when the indicator was counted otherwise.
     *
     * @param breaks the days from which indicators are counted otherwise
     */
    public Reconciliation reconcile(
            Collection<Contribution> contributions, Collection<Contribution> yearBefore, SeriesBreaks breaks) {
        ValueQuestions values = ValueQuestions.of(round, contributions);
        List<Contribution> counted = values.counted();
        JointCases joint = JointCases.of(round, counted, parallel);
        MirrorFlows mirror = MirrorFlows.of(codebook, round, counted, joint::adjustments);
        List<Flag> flags = flags(ReportedSeries.of(counted), ReportedSeries.of(yearBefore), breaks);
        Questions questions = Questions.of(values.questions(), joint.possible(), joint.notCompared());
        List<Adjustment> adjustments =
                joint.adjustmentsAnd(Stream.concat(mirror.adjustments().stream(), values.adjustments().stream())
                        .toList());
        return new Reconciliation(
                joint.cases(),
                mirror.pairs(),
                adjustments,
                joint.crossed(),
                flags,
                new Decisions(joint.cases(), mirror.pairs(), flags, questions.list()).unmatched(round.decisions()),
                questions);
    }

    /**
     * What of these contributions counts: refused values are missing in it. The adjustments of {@link #reconcile} take
     * them away from what was reported.
     */
    public List<Contribution> counted(Collection<Contribution> contributions) {
        return ValueQuestions.of(round, contributions).counted();
    }

    private List<Flag> flags(ReportedSeries year, ReportedSeries yearBefore, SeriesBreaks breaks) {
        List<Flag> flags = new ArrayList<>(new OutlierFlags(codebook, round, breaks).flags(year, yearBefore));
        flags.addAll(new YearChangeFlags(codebook, round, breaks).flags(year, yearBefore));
        flags.sort(Comparator.comparing(Flag::indicator, Indicator.ORDER)
                .thenComparing(f -> f.state().code())
                .thenComparing(Flag::period)
                .thenComparing(Flag::code));
        return List.copyOf(flags);
    }
}
