package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.svod.acceptance.FileAnswers;
import org.svod.codebook.Indicator;
import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.round.FileDecision;
import org.svod.round.Round;
import org.svod.submission.DoubtedCell;

/**
 * Questions about values and files that submissions themselves give reason to doubt, and what follows from the answers:
 * a refused value no longer counts and is missing, which an adjustment under decisions says.
 */
final class ValueQuestions {

    private final Round round;
    private final FileAnswers files;
    private final List<Question> questions = new ArrayList<>();
    private final List<Contribution> counted = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    private ValueQuestions(Round round) {
        this.round = round;
        this.files = FileAnswers.of(round);
    }

    /** What the decisions of a round refer to as one value. */
    private record Subject(Indicator indicator, Period period) {

        static final Comparator<Subject> ORDER =
                Comparator.comparing(Subject::indicator, Indicator.ORDER).thenComparing(Subject::period);

        static Subject of(CellKey cell) {
            return new Subject(cell.indicator(), cell.period());
        }
    }

    /** The questions about these contributions. */
    static ValueQuestions of(Round round, Collection<Contribution> contributions) {
        ValueQuestions all = new ValueQuestions(round);
        contributions.forEach(all::ask);
        return all;
    }

    /** In the order of the contributions, then by indicator and period. */
    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The contributions; refused values are missing in them. */
    List<Contribution> counted() {
        return List.copyOf(counted);
    }

    /** The adjustments that take refused values away from what was reported. */
    List<Adjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    private void ask(Contribution contribution) {
        Optional<Question.Answer> ofFile = files.about(contribution.delivery())
                .filter(d -> d.kind() == Decision.Kind.CONFIRM)
                .map(Question.Answer::of);
        if (!contribution.doubts().ofFile().isEmpty()) {
            questions.add(ofFile(contribution, ofFile));
        }
        Map<Subject, List<DoubtedCell>> subjects = new TreeMap<>(Subject.ORDER);
        for (DoubtedCell doubted : contribution.doubts().cells()) {
            subjects.computeIfAbsent(Subject.of(doubted.cell()), s -> new ArrayList<>())
                    .add(doubted);
        }
        Map<CellKey, LineSet> refused = new HashMap<>();
        subjects.forEach((subject, doubts) -> {
            Question question = ofValue(contribution, subject, doubts, ofFile);
            questions.add(question);
            if (question.answer().filter(a -> a.kind() == Decision.Kind.REFUSE).isPresent()) {
                doubts.forEach(d -> refused.merge(d.cell(), d.lines(), LineSet::and));
            }
        });
        counted.add(refused.isEmpty() ? contribution : new RefusedRows(contribution, refused).counted(adjustments));
    }

    private static Question ofFile(Contribution contribution, Optional<Question.Answer> answer) {
        Set<Indicator> concerned = new TreeSet<>(Indicator.ORDER);
        Stream.concat(
                        contribution.observations().stream().map(Observation::cell),
                        contribution.caseTotals().stream().map(CellTotal::cell))
                .forEach(cell -> concerned.add(cell.indicator()));
        return new Question(
                Question.Subject.FILE,
                Optional.empty(),
                FileDecision.reference(
                        contribution.delivery().file(), contribution.delivery().nth()),
                contribution.doubts().ofFile(),
                new Question.Rows(List.of(contribution.state()), concerned, List.of(contribution.evidence(0))),
                answer);
    }

    /** Nobody can have confirmed or refused a value that came later: a corrected file asks again. */
    private static boolean mayKnow(Decision decision, Contribution contribution) {
        return !decision.decidedOn().isBefore(contribution.delivery().received());
    }

    private Question ofValue(
            Contribution contribution, Subject subject, List<DoubtedCell> doubts, Optional<Question.Answer> ofFile) {
        String reference = contribution.state().code() + " " + subject.period();
        Set<FindingCode> reasons = EnumSet.noneOf(FindingCode.class);
        doubts.forEach(d -> reasons.add(d.code()));
        Optional<Question.Answer> own = Stream.of(Decision.Kind.REFUSE, Decision.Kind.CONFIRM)
                .flatMap(kind -> round.decision(kind, subject.indicator(), reference).stream())
                .filter(decision -> mayKnow(decision, contribution))
                .map(Question.Answer::of)
                .findFirst();
        return new Question(
                Question.Subject.VALUE,
                Optional.of(subject.indicator()),
                reference,
                reasons,
                new Question.Rows(
                        List.of(contribution.state()),
                        Set.of(subject.indicator()),
                        contribution.evidence(
                                doubts.stream().map(DoubtedCell::lines).reduce(LineSet.NONE, LineSet::and))),
                own.or(() -> ofFile));
    }
}
