package org.svod.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.analysis.mirror.FlowMonths;
import org.svod.analysis.quality.PastQuality;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.figures.Previous;
import org.svod.figures.ResponseCounts;
import org.svod.figures.Vintage;
import org.svod.finding.Findings;
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.Reconciliation;
import org.svod.reconciliation.Return;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Acceptance;
import org.svod.round.Approval;
import org.svod.round.Background;
import org.svod.round.Decision;
import org.svod.round.DecisionTable;
import org.svod.round.Imprint;
import org.svod.round.JointPolicy;
import org.svod.round.MirrorPolicy;
import org.svod.round.MirrorSettings;
import org.svod.round.QualityLimits;
import org.svod.round.QuestionEffect;
import org.svod.round.ReleaseSettings;
import org.svod.round.Round;
import org.svod.round.SilenceSettings;
import org.svod.submission.RowCounts;

/** Makes a report for tests out of parts; figures follow from what was reported and adjusted. */
public final class ReportBuilder {

    private final Codebook codebook;
    private final int year;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<JointCase> jointCases = new ArrayList<>();
    private final List<MirrorPair> pairs = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<CrossedCase> crossed = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Decision> unmatched = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final List<Vintage> vintages = new ArrayList<>();
    private final List<SubmissionSummary> submissions = new ArrayList<>();
    private final Map<String, BigDecimal> previous = new HashMap<>();
    private final Map<String, Frequency> frequencies = new HashMap<>();
    private Optional<Name> note = Optional.empty();
    private Background background = Background.NONE;
    private QualityLimits limits = QualityLimits.NONE;
    private Imprint imprint = Imprint.NONE;
    private DecisionTable decided = DecisionTable.NONE;
    private ReleaseSettings release = ReleaseSettings.NONE;
    private List<Vintage> releases = List.of();
    private OtherRounds others = OtherRounds.NONE;

    /** Begins a report about a year. */
    public ReportBuilder(Codebook codebook, int year) {
        this.codebook = codebook;
        this.year = year;
    }

    /** The cell of a code each; counterpart blank for none. */
    public CellKey cell(String period, String indicator, String operation, String counterpart) {
        return new CellKey(
                Period.of(period),
                codebook.indicators().get(indicator),
                codebook.operations().get(operation),
                codebook.states().find(counterpart));
    }

    /** Books what a state reported. */
    public ReportBuilder reported(String state, CellKey cell, String value) {
        entries.add(new LedgerEntry(codebook.states().get(state), cell, Component.REPORTED, new BigDecimal(value)));
        return this;
    }

    /** Books an adjustment. */
    public ReportBuilder adjusted(
            Component component,
            String state,
            CellKey cell,
            String amount,
            String reference,
            Adjustment.Reason reason) {
        State at = codebook.states().get(state);
        entries.add(new LedgerEntry(at, cell, component, new BigDecimal(amount)));
        adjustments.add(new Adjustment(component, at, cell, new BigDecimal(amount), reference, reason, List.of()));
        return this;
    }

    /** Adds a joint case. */
    public ReportBuilder joint(JointCase joint) {
        jointCases.add(joint);
        return this;
    }

    /** Adds a flow. */
    public ReportBuilder flow(MirrorPair pair) {
        pairs.add(pair);
        return this;
    }

    /** Adds a case number under several operations. */
    public ReportBuilder crossed(CrossedCase each) {
        crossed.add(each);
        return this;
    }

    /** Adds a flagged value. */
    public ReportBuilder flag(Flag flag) {
        flags.add(flag);
        return this;
    }

    /** Adds a question. */
    public ReportBuilder question(Question question) {
        questions.add(question);
        return this;
    }

    /** Adds a decision that matches nothing. */
    public ReportBuilder unmatched(Decision decision) {
        unmatched.add(decision);
        return this;
    }

    /** Adds a return. If it was received, it came this number of days after it was due. */
    public ReportBuilder returned(String state, String period, Return.Verdict verdict, int daysLate) {
        LocalDate due = Period.of(period).lastDay().plusDays(15);
        boolean came = verdict == Return.Verdict.ON_TIME
                || verdict == Return.Verdict.LATE
                || verdict == Return.Verdict.REJECTED;
        returns.add(new Return(
                codebook.states().get(state),
                Period.of(period),
                due,
                came ? Optional.of(due.plusDays(daysLate)) : Optional.empty(),
                verdict,
                daysLate));
        return this;
    }

    /** Adds a delivery that is in force where it was accepted. */
    public ReportBuilder submitted(String state, String scope, Outcome.Verdict verdict, Findings findings) {
        SubmissionName name = new SubmissionName(codebook.states().get(state), Period.of(scope), OptionalInt.of(1));
        long number = submissions.size() + 1L;
        Delivery delivery =
                DeliveryFixture.named(number, name, Period.of(scope).lastDay().plusDays(9));
        OutcomeSummary outcome =
                new OutcomeSummary(delivery, verdict, 1, new RowCounts(12, 12, 0, 0, 0), findings.counts());
        submissions.add(new SubmissionSummary(outcome, outcome.accepted(), () -> findings));
        return this;
    }

    /** Last year's figure. */
    public ReportBuilder previous(String indicator, String value) {
        previous.put(indicator, new BigDecimal(value));
        return this;
    }

    /** A state that reports at another frequency. */
    public ReportBuilder frequency(String state, Frequency frequency) {
        frequencies.put(state, frequency);
        return this;
    }

    /** What every reader must know. */
    public ReportBuilder note(String en, String ru) {
        note = Optional.of(new Name(en, ru));
        return this;
    }

    /** Adds a publication. */
    public ReportBuilder vintage(Vintage vintage) {
        vintages.add(vintage);
        return this;
    }

    /** The values as they are now, by indicator code. */
    public Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new HashMap<>();
        codebook.indicators().stream()
                .filter(Indicator::published)
                .forEach(i -> new Ledger(entries).of(i).bridge().ifPresent(b -> values.put(i.code(), b.value())));
        return values;
    }

    /** What is known besides the returns. */
    public ReportBuilder background(Background background) {
        this.background = background;
        return this;
    }

    /** All States have reported every month of the year. */
    public ReportBuilder flowsReported() {
        Contribution january = UnionFixture.submitted("KZ", year + "-01 DETAINED NATIONAL - - 1");
        List<Contribution> whole = codebook.states().stream()
                .map(state -> UnionFixture.delivered(
                        january,
                        DeliveryFixture.named(
                                1,
                                new SubmissionName(state, Period.year(year), OptionalInt.empty()),
                                LocalDate.of(year + 1, 1, 10))))
                .toList();
        others = new OtherRounds(
                others.figures(), others.quality(), FlowMonths.of(List.of(), whole, ItemResponses.NONE));
        return this;
    }

    /** The quality of the year before. */
    public ReportBuilder qualityBefore(Map<String, String> measures) {
        others = new OtherRounds(others.figures(), new PastQuality(measures, true), others.flows());
        return this;
    }

    /** From which values the quality is good, fair or poor. */
    public ReportBuilder limits(QualityLimits limits) {
        this.limits = limits;
        return this;
    }

    /** What a reader of the figures needs to know besides them. */
    public ReportBuilder imprint(Imprint imprint) {
        this.imprint = imprint;
        return this;
    }

    /** The decisions of the secretariat. */
    public ReportBuilder decided(DecisionTable decided) {
        this.decided = decided;
        return this;
    }

    /** A round whose figures are released only if a person approves them, with what was released so far. */
    public ReportBuilder released(Vintage... released) {
        release = new ReleaseSettings(Approval.ONE, Optional.empty());
        releases = List.of(released);
        return this;
    }

    /** The report. */
    public RoundReport build() {
        Ledger ledger = new Ledger(List.copyOf(entries));
        List<Figure> figures =
                codebook.indicators().stream().map(i -> figure(i, ledger)).toList();
        Reconciliation reconciliation = new Reconciliation(
                List.copyOf(jointCases),
                List.copyOf(pairs),
                List.copyOf(adjustments),
                List.copyOf(crossed),
                List.copyOf(flags),
                List.copyOf(unmatched),
                Questions.NONE);
        return new RoundReport(
                new ReportEdition(
                        codebook, round(), LocalDate.of(year + 1, 2, 20), "1.0.0", background, others, releases),
                figures,
                ledger,
                reconciliation,
                new RoundReturns(new Coverage(List.copyOf(returns)), ItemResponses.NONE, List.copyOf(submissions)),
                List.copyOf(questions),
                List.copyOf(vintages));
    }

    private Figure figure(Indicator indicator, Ledger ledger) {
        int reporting = (int) ledger.of(indicator).entries().stream()
                .map(e -> e.state().code())
                .distinct()
                .count();
        return new Figure(
                indicator,
                ledger.of(indicator).bridge(),
                vintages.size() > 1 ? FigureStatus.REVISED : FigureStatus.PROVISIONAL,
                vintages.size(),
                Optional.ofNullable(previous.get(indicator.code())).map(Previous::comparable),
                reporting,
                codebook.states().size(),
                Set.of(),
                new ResponseCounts(reporting, codebook.states().size(), reporting, 0, 0));
    }

    private Round round() {
        Name title = new Name(
                "Measures to eliminate international terrorism", "Меры по ликвидации международного терроризма");
        return new Round(
                year,
                title,
                codebook.states().asList(),
                Frequency.MONTHLY,
                Map.copyOf(frequencies),
                15,
                LocalDate.of(year + 1, 6, 1),
                Acceptance.REJECT_SUBMISSION,
                JointPolicy.LEAD,
                new MirrorSettings(MirrorPolicy.SENDER, BigDecimal.ZERO, BigDecimal.ZERO, false),
                RoundFixture.PLAUSIBILITY,
                SilenceSettings.NIL,
                QuestionEffect.PROVISIONAL,
                Map.copyOf(previous),
                Map.of(),
                decided,
                note,
                imprint,
                Optional.empty(),
                release,
                limits);
    }
}
