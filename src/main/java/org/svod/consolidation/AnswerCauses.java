package org.svod.consolidation;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.figures.Cause;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/** Answers to questions as causes of a vintage: they were given or taken back since the last publication. */
final class AnswerCauses {

    private final RoundReport report;
    private final Set<Indicator> changed;
    private final boolean turned;

    /**
     * For a vintage of this report.
     *
     * @param changed the indicators whose values changed
     * @param turned whether figures became final, or were final and no longer are
     */
    AnswerCauses(RoundReport report, Set<Indicator> changed, boolean turned) {
        this.report = report;
        this.changed = changed;
        this.turned = turned;
    }

    /**
     * The answers that can have changed figures or their status.
     *
     * @param before the round at the last publication
     */
    List<Cause> since(Optional<Round> before) {
        Map<String, Set<Indicator>> now = answers(report.round());
        Map<String, Set<Indicator>> then = before.map(AnswerCauses::answers).orElse(Map.of());
        Map<String, Cause> causes = new TreeMap<>();
        now.forEach((answer, concerned) -> {
            if (!then.containsKey(answer) && canChange(concerned)) {
                causes.put(answer, new Cause(Cause.Kind.ANSWER, answer));
            }
        });
        then.forEach((answer, concerned) -> {
            if (!now.containsKey(answer) && canChange(concerned) && mattered(answer)) {
                causes.put(answer, new Cause(Cause.Kind.ANSWER_REMOVED, answer));
            }
        });
        Set<Long> effective = new HashSet<>();
        report.questions().forEach(q -> q.answer().map(Question.Answer::line).ifPresent(effective::add));
        Map<String, Long> lines = lines(report.round());
        causes.keySet().removeIf(answer -> lines.containsKey(answer) && !effective.contains(lines.get(answer)));
        return List.copyOf(causes.values());
    }

    /** Whether an answer that was taken back is about a question that is asked now, or about a file that counts now. */
    private boolean mattered(String answer) {
        Stream<String> questions = report.questions().stream()
                .flatMap(q -> answersTo(q.indicator().map(Indicator::code).orElse(""), q.reference()));
        Stream<String> files = report.submissions().stream()
                .filter(SubmissionSummary::inForce)
                .map(s ->
                        FileDecision.reference(s.delivery().file(), s.delivery().nth()))
                .map(reference -> words(Decision.Kind.REFUSE) + reference);
        return Stream.concat(questions, files).anyMatch(answer::equalsIgnoreCase);
    }

    private static Stream<String> answersTo(String indicator, String reference) {
        return Stream.of(Decision.Kind.values())
                .filter(AnswerCauses::isAnswer)
                .map(kind -> words(kind) + (indicator.isEmpty() ? "" : indicator + " ") + reference);
    }

    /** No indicators means all of them. */
    private boolean canChange(Set<Indicator> concerned) {
        boolean values = concerned.isEmpty() ? !changed.isEmpty() : !Collections.disjoint(concerned, changed);
        return values || turned;
    }

    private static Map<String, Set<Indicator>> answers(Round round) {
        Map<String, Set<Indicator>> answers = new HashMap<>();
        round.decisions().stream()
                .filter(d -> isAnswer(d.kind()))
                .forEach(d -> answers.put(words(d), Set.of(d.indicator())));
        round.decided().files().forEach(d -> answers.put(words(d), Set.of()));
        return answers;
    }

    private static Map<String, Long> lines(Round round) {
        Map<String, Long> lines = new HashMap<>();
        round.decisions().stream().filter(d -> isAnswer(d.kind())).forEach(d -> lines.put(words(d), d.line()));
        round.decided().files().forEach(d -> lines.put(words(d), d.line()));
        return lines;
    }

    private static boolean isAnswer(Decision.Kind kind) {
        return kind.settlesNothing() && kind != Decision.Kind.ACCEPT;
    }

    private static String words(Decision decision) {
        return words(decision.kind()) + decision.indicator() + " " + decision.reference();
    }

    private static String words(FileDecision decision) {
        return words(decision.kind()) + decision.reference();
    }

    private static String words(Decision.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + " ";
    }
}
