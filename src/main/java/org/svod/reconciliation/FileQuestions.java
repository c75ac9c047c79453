package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.delivery.Delivery;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.round.FileDecision;

/** Questions about files that wait, whether they shall count, and about files that a decision has refused. */
public final class FileQuestions {

    private final Codebook codebook;
    private final FileAnswers answers;

    /** With these decisions about files. */
    public FileQuestions(Codebook codebook, FileAnswers answers) {
        this.codebook = codebook;
        this.answers = answers;
    }

    /**
     * The questions about the files among these deliveries. There is none about a waiting file if later deliveries that
     * count speak for all its months, because then the answer changes nothing.
     *
     * @param delivered all deliveries of a round, in the order of delivery, before any decision
     */
    public List<Question> about(Collection<OutcomeSummary> delivered) {
        List<Question> questions = new ArrayList<>();
        for (OutcomeSummary outcome : delivered) {
            Delivery delivery = outcome.delivery();
            if (outcome.verdict() == Outcome.Verdict.WAITING) {
                if (answers.about(delivery).isPresent() || !isReplaced(delivery, delivered)) {
                    questions.add(question(Question.Subject.WAITING, delivery, Set.of(FindingCode.VERSION_MISSING)));
                }
            } else if (outcome.accepted() && !answers.counts(delivery, outcome.verdict())) {
                questions.add(question(Question.Subject.FILE, delivery, Set.of()));
            }
        }
        return List.copyOf(questions);
    }

    private boolean isReplaced(Delivery waiting, Collection<OutcomeSummary> delivered) {
        Set<Period> replaced = delivered.stream()
                .filter(o -> o.delivery().number() > waiting.number()
                        && answers.counts(o.delivery(), o.verdict())
                        && o.delivery().named().state().equals(waiting.named().state()))
                .flatMap(o -> o.delivery().named().scope().months().stream())
                .collect(Collectors.toSet());
        return replaced.containsAll(waiting.named().scope().months());
    }

    private Question question(Question.Subject subject, Delivery delivery, Set<FindingCode> reasons) {
        Set<Indicator> all = new TreeSet<>(Indicator.ORDER);
        codebook.indicators().forEach(all::add);
        return new Question(
                subject,
                Optional.empty(),
                FileDecision.reference(delivery.file(), delivery.nth()),
                reasons,
                new Question.Rows(
                        List.of(delivery.named().state()),
                        all,
                        List.of(new Evidence(delivery.number(), delivery.file(), 0))),
                answers.about(delivery).map(Question.Answer::of));
    }
}
