package org.svod.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.round.Acceptance;
import org.svod.round.Decision;
import org.svod.round.DecisionTable;
import org.svod.round.FileDecision;
import org.svod.round.Imprint;
import org.svod.round.JointPolicy;
import org.svod.round.MirrorPolicy;
import org.svod.round.MirrorSettings;
import org.svod.round.OutlierSettings;
import org.svod.round.Plausibility;
import org.svod.round.QualityLimits;
import org.svod.round.QuestionEffect;
import org.svod.round.ReleaseSettings;
import org.svod.round.Round;
import org.svod.round.SilenceSettings;

/** Builds rounds of 2023 with the default settings, except where told otherwise. */
public final class RoundFixture {

    public static final Plausibility PLAUSIBILITY = new Plausibility(
            new OutlierSettings(5, BigDecimal.valueOf(2), BigDecimal.valueOf(2)),
            0.5,
            0.05,
            4,
            BigDecimal.TEN,
            BigDecimal.TEN);

    private final List<State> expected;
    private final Map<String, Frequency> frequencies = new HashMap<>();
    private final Map<String, BigDecimal> previous = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<FileDecision> files = new ArrayList<>();
    private QuestionEffect questions = QuestionEffect.PROVISIONAL;
    private JointPolicy joint = JointPolicy.LEAD;
    private MirrorSettings mirror = new MirrorSettings(MirrorPolicy.SENDER, BigDecimal.ZERO, BigDecimal.ZERO, false);
    private SilenceSettings silence = SilenceSettings.NIL;
    private int year = 2023;
    private LocalDate closes = LocalDate.of(2024, 6, 1);

    private RoundFixture(List<State> expected) {
        this.expected = expected;
    }

    /** All states of the fixture's union but TM are expected. */
    public static RoundFixture round() {
        return expecting(UnionFixture.CODEBOOK.states().stream()
                .filter(s -> !s.code().equals("TM"))
                .toList());
    }

    public static RoundFixture expecting(List<State> states) {
        return new RoundFixture(states);
    }

    public RoundFixture year(int of) {
        year = of;
        return this;
    }

    public RoundFixture joint(JointPolicy policy) {
        joint = policy;
        return this;
    }

    public RoundFixture mirror(MirrorPolicy policy, String absolute, String relative, boolean fill) {
        mirror = new MirrorSettings(policy, new BigDecimal(absolute), new BigDecimal(relative), fill);
        return this;
    }

    public RoundFixture frequency(String state, Frequency frequency) {
        frequencies.put(state, frequency);
        return this;
    }

    public RoundFixture previous(String indicator, String value) {
        previous.put(indicator, new BigDecimal(value));
        return this;
    }

    public RoundFixture silence(SilenceSettings settings) {
        silence = settings;
        return this;
    }

    public RoundFixture closes(String date) {
        closes = LocalDate.parse(date);
        return this;
    }

    public RoundFixture decision(Decision decision) {
        decisions.add(decision);
        return this;
    }

    public RoundFixture decision(Decision.Kind kind, String indicator, String reference, String value) {
        return decision(decision(
                UnionFixture.CODEBOOK, kind, indicator, reference, value, decisions.size() + files.size() + 2L));
    }

    static Decision decision(
            Codebook codebook, Decision.Kind kind, String indicator, String reference, String value, long line) {
        return new Decision(
                kind,
                codebook.indicators().get(indicator),
                reference,
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                "checked with both states",
                line);
    }

    /** A decision about a delivered file. */
    public RoundFixture decision(Decision.Kind kind, String file, int nth) {
        files.add(new FileDecision(
                kind,
                file,
                nth,
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                "asked the State",
                decisions.size() + files.size() + 2L));
        return this;
    }

    public RoundFixture questions(QuestionEffect effect) {
        questions = effect;
        return this;
    }

    public Round build() {
        return new Round(
                year,
                new Name("Union", "Union"),
                expected,
                Frequency.MONTHLY,
                Map.copyOf(frequencies),
                15,
                closes,
                Acceptance.REJECT_SUBMISSION,
                joint,
                mirror,
                PLAUSIBILITY,
                silence,
                questions,
                Map.copyOf(previous),
                Map.of(),
                new DecisionTable(List.copyOf(decisions), List.copyOf(files), Map.of()),
                Optional.empty(),
                Imprint.NONE,
                Optional.empty(),
                ReleaseSettings.NONE,
                QualityLimits.NONE);
    }
}
