package org.svod.reconciliation;

import java.util.Collection;
import java.util.List;
import org.svod.round.Decision;

/** Finds the decisions that match nothing. These are errors, because every decision was meant for something. */
final class Decisions {

    private final List<JointCase> cases;
    private final List<MirrorPair> pairs;
    private final List<Flag> flags;
    private final List<Question> questions;

    Decisions(List<JointCase> cases, List<MirrorPair> pairs, List<Flag> flags, List<Question> questions) {
        this.cases = cases;
        this.pairs = pairs;
        this.flags = flags;
        this.questions = questions;
    }

    /** The decisions that match nothing, in their own order. */
    List<Decision> unmatched(Collection<Decision> decisions) {
        return decisions.stream().filter(decision -> !matched(decision)).toList();
    }

    private boolean answers(Decision decision) {
        return questions.stream()
                .anyMatch(
                        q -> q.answer().filter(a -> a.line() == decision.line()).isPresent());
    }

    private boolean matched(Decision decision) {
        return switch (decision.kind()) {
            case JOINT ->
                cases.stream()
                        .anyMatch(c -> c.decision().filter(decision::equals).isPresent());
            case MIRROR ->
                pairs.stream()
                        .anyMatch(p -> p.decision().filter(decision::equals).isPresent());
            case ACCEPT ->
                // Only the returns say whether the value is missing: see ItemResponses.
                true;
            case CONFIRM ->
                answers(decision)
                        || flags.stream()
                                .anyMatch(f ->
                                        f.confirmed().filter(decision::equals).isPresent());
            case REFUSE, SAME, DIFFERENT -> answers(decision);
        };
    }
}
