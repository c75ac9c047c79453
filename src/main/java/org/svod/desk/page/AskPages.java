package org.svod.desk.page;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.codebook.State;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.RoundQuestion;
import org.svod.desk.security.DeskUser;
import org.svod.request.NewRequest;
import org.svod.round.Round;

/** The secretariat asks a State, about a question that only a person can answer, or about a file. */
@Controller
public final class AskPages {

    private final DeskReading reading;
    private final OpenReceipts receipts;
    private final QuestionsToStates questions;
    private final RequestBox requests;
    private final Asking asking;

    /** With what the desk reads, and where requests go. */
    public AskPages(DeskReading reading, OpenReceipts receipts, QuestionsToStates questions, RequestBox requests) {
        this.reading = reading;
        this.receipts = receipts;
        this.questions = questions;
        this.requests = requests;
        this.asking = new Asking(reading, requests);
    }

    /**
     * What a person fills in.
     *
     * @param seen what the page showed
     * @param state code of the State that is asked
     * @param text the question
     */
    public record Form(String seen, String state, String text) {

        /** What is left out is blank. */
        public Form {
            seen = Optional.ofNullable(seen).orElse("");
            state = Optional.ofNullable(state).orElse("");
            text = OneLine.of(Optional.ofNullable(text).orElse(""));
        }
    }

    /** Asks about a question. */
    @PostMapping("/decide/{round}/{id}/ask")
    public String aboutQuestion(
            @PathVariable("round") String name,
            @PathVariable("id") String id,
            @ModelAttribute Form form,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        Round round = reading.round(name).orElseThrow(NoSuchPageException::new);
        RoundQuestion question = DecidePages.find(reading.questions(round), id).orElseThrow(NoSuchPageException::new);
        ask(() -> StateAsking.of(questions, requests, round, question), form, person, next);
        return "redirect:/decide/" + round.name() + "/" + question.id();
    }

    /** Asks about a file. */
    @PostMapping("/receipts/{state}/file/{id}/ask")
    public String aboutFile(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @ModelAttribute Form form,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        if (!person.user().role().mayAskStates()) {
            throw new NoSuchPageException();
        }
        OpenReceipts.Open open = receipts.open(code, id, person);
        Round round = open.round().orElseThrow(NoSuchPageException::new);
        ask(() -> StateAsking.of(questions, requests, round, open.state(), open.receipt()), form, person, next);
        next.addAttribute("id", open.id());
        return "redirect:/receipts/" + open.state().code() + "/file/{id}";
    }

    /** What is asked about the same thing, as it is now. */
    @FunctionalInterface
    private interface Now {
        StateAsking read() throws IOException;
    }

    private void ask(Now now, Form form, DeskUser person, RedirectAttributes next) throws IOException {
        Asking.tell(next, problem(now, form, person), "ask.asked", Map.of("askEntered", form));
    }

    /** Asks, or says why not, as a key of the words. */
    private String problem(Now now, Form form, DeskUser person) throws IOException {
        StateAsking about = now.read();
        if (!form.seen().equals(about.seen())) {
            return Asking.CHANGED;
        }
        Optional<State> state = about.states().stream()
                .filter(one -> one.code().equals(form.state()))
                .findFirst();
        if (state.isEmpty()) {
            return "ask.no-state";
        }
        if (!OneLine.fits(form.text())) {
            return "ask.no-text";
        }
        Map<String, String> members = Map.of(
                "state", state.get().code(),
                "indicator", about.about().indicator(),
                "reference", about.about().reference(),
                "file", about.about().file());
        return asking.ask(
                person,
                new Asking.Form(about.topic(), form.seen(), () -> now.read().seen()),
                by -> NewRequest.question(by, about.round().name(), members, form.text()));
    }
}
