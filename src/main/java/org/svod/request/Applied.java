package org.svod.request;

import java.io.IOException;
import java.util.Map;
import org.svod.acts.User;
import org.svod.intake.JournalEntry.Requested;
import org.svod.round.Round;

/**
 * Applies requests about rounds.
 *
 * @param users the persons who are known
 * @param inRun whether a run has begun
 * @param inStep whether the database has every run of the journal; if not, all requests wait
 * @param decisions applies decisions
 * @param acts applies acts
 * @param justifications applies explanations of warnings
 * @param questions applies questions to States, and their replies
 */
record Applied(
        Map<String, User> users,
        boolean inRun,
        boolean inStep,
        DecisionRequests decisions,
        ActRequests acts,
        JustificationRequests justifications,
        QuestionRequests questions) {

    Ruling apply(Request.AboutRound request, String id, User user, Round round) throws IOException {
        if (request instanceof Request.Do act) {
            return acts.apply(act, id, round);
        }
        if (request instanceof Request.Justify justify) {
            return justifications.apply(justify, user, round);
        }
        if (request instanceof Request.Ask ask) {
            return questions.ask(ask, user, round);
        }
        if (request instanceof Request.Reply reply) {
            return questions.reply(reply, user);
        }
        return user.role().mayDecide()
                ? decisions.apply((Request.Decide) request, user, round)
                : Ruling.refused(RequestCode.NOT_THE_ROLE);
    }

    /** Does again what a killed run may have left undone of a request that the journal calls applied. */
    void finish(Requested applied) {
        if (applied.state() == Requested.State.APPLIED) {
            justifications.finish(applied.about());
        }
    }
}
