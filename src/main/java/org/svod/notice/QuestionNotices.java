package org.svod.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.intake.Journal;
import org.svod.intake.StateQuestion;
import org.svod.release.Role;

/**
 * Tells a State that there is a question to it, and statisticians that a State has replied. The question and the reply
 * themselves stand at the desk alone.
 */
final class QuestionNotices {

    private final Codelist<State> states;
    private final Instant now;
    private final List<Notice> notices = new ArrayList<>();

    private QuestionNotices(Codelist<State> states, Instant now) {
        this.states = states;
        this.now = now;
    }

    static List<Notice> of(Journal journal, Codelist<State> states, Instant now) {
        QuestionNotices notices = new QuestionNotices(states, now);
        StateQuestion.all(journal.requests().values()).forEach(notices::tell);
        return List.copyOf(notices.notices);
    }

    private void tell(StateQuestion question) {
        add(Notice.Kind.STATE_ASKED, Role.SUBMITTER, question.state(), question, question.asked());
        question.replies().forEach(reply -> add(Notice.Kind.STATE_REPLIED, Role.STATISTICIAN, "", question, reply));
    }

    private void add(Notice.Kind kind, Role role, String state, StateQuestion question, StateQuestion.Said said) {
        if (!ActNotices.isNew(said.at(), now)) {
            return;
        }
        Map<String, String> facts = new TreeMap<>(Map.of(
                "round", question.round(),
                "of", question.state(),
                "subject", question.subject().text(),
                "name", said.name(),
                "at", said.at(),
                "receipt", "receipts/" + question.state() + "/questions"));
        states.find(question.state()).map(State::name).ifPresent(name -> {
            facts.put("of_en", name.en());
            facts.put("of_ru", name.ru());
        });
        notices.add(new Notice(kind, role, state, said.id(), facts));
    }
}
