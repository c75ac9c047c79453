package org.svod.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Questions;
import org.svod.round.QuestionEffect;
import org.svod.round.Round;

/** Which figures the open questions of a round keep provisional. */
public final class OpenQuestions {

    private OpenQuestions() {}

    /**
     * The indicators that they concern; none if the round says that questions only inform. A question about the mirror
     * of an indicator concerns the indicator too, as the flow may be settled by it. Case numbers that were too many to
     * be compared are an open question too.
     *
     * @param questions all questions of the round
     * @param reconciled those that reconciliation found
     */
    public static Set<Indicator> of(
            Round round, Codebook codebook, Collection<Question> questions, Questions reconciled) {
        Set<Indicator> concerned = new HashSet<>();
        if (round.questions() == QuestionEffect.PROVISIONAL) {
            concerned.addAll(reconciled.notCompared().keySet());
            questions.stream()
                    .filter(Question::isOpen)
                    .forEach(q -> concerned.addAll(q.rows().concerned()));
            for (Indicator indicator : codebook.indicators()) {
                codebook.mirrorOf(indicator).filter(concerned::contains).ifPresent(m -> concerned.add(indicator));
            }
        }
        return Set.copyOf(concerned);
    }
}
