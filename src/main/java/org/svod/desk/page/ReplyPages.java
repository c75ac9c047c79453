package org.svod.desk.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.codebook.State;
import org.svod.desk.asking.Asked;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.security.DeskUser;
import org.svod.request.NewRequest;

/** What the secretariat asks a State: a list, and a page for each question, on which the State replies. */
@Controller
public final class ReplyPages {

    private static final String TOPIC = "reply-";

    private final DeskReading reading;
    private final OpenReceipts receipts;
    private final QuestionsToStates questions;
    private final RequestBox requests;
    private final Asking asking;

    /** With what the desk reads, and where requests go. */
    public ReplyPages(DeskReading reading, OpenReceipts receipts, QuestionsToStates questions, RequestBox requests) {
        this.reading = reading;
        this.receipts = receipts;
        this.questions = questions;
        this.requests = requests;
        this.asking = new Asking(reading, requests);
    }

    /** All questions to a State. */
    @GetMapping("/receipts/{state}/questions")
    public String list(@PathVariable("state") String code, @AuthenticationPrincipal DeskUser person, Model model)
            throws IOException {
        State state = receipts.visible(code, person);
        model.addAttribute("state", state);
        model.addAttribute("asks", questions.of(state));
        return "state-questions";
    }

    /** A question. */
    @GetMapping("/receipts/{state}/questions/{id}")
    public String question(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            Model model)
            throws IOException {
        State state = receipts.visible(code, person);
        QuestionsToStates.Line line = line(state, id);
        List<Asked> replies = replies(line);
        model.addAttribute("state", state);
        model.addAttribute("line", line);
        model.addAttribute("waiting", Asked.notYetSeen(replies));
        model.addAttribute("seen", seen(line, replies));
        model.addAttribute("mayReply", mayReply(person));
        model.addAttribute(
                "words",
                new CodeWords(reading.settings().codebook(), visit.inLanguage().locale()));
        return "state-question";
    }

    private QuestionsToStates.Line line(State state, String id) throws IOException {
        return questions.find(state, id).orElseThrow(NoSuchPageException::new);
    }

    private static boolean mayReply(DeskUser person) {
        return person.user().role().mayReply();
    }

    private static String topic(QuestionsToStates.Line line) {
        return Asking.topic(TOPIC, line.question().asked().id());
    }

    private List<Asked> replies(QuestionsToStates.Line line) throws IOException {
        return requests.about(line.question().round(), topic(line));
    }

    /** What must still be so when somebody replies. */
    private static String seen(QuestionsToStates.Line line, List<Asked> replies) {
        return Seen.of(line.content(), Asked.states(replies));
    }

    /** The same as it is now. */
    private String seenNow(State state, String id) throws IOException {
        QuestionsToStates.Line line = line(state, id);
        return seen(line, replies(line));
    }

    /**
     * What a person fills in.
     *
     * @param seen what the page showed
     * @param text the reply
     */
    public record Form(String seen, String text) {

        /** What is left out is blank. */
        public Form {
            seen = Optional.ofNullable(seen).orElse("");
            text = OneLine.of(Optional.ofNullable(text).orElse(""));
        }
    }

    /** The State replies. */
    @PostMapping("/receipts/{state}/questions/{id}")
    public String reply(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @ModelAttribute Form form,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        State state = receipts.visible(code, person);
        if (!mayReply(person)) {
            throw new NoSuchPageException();
        }
        QuestionsToStates.Line line = line(state, id);
        Asking.tell(next, problem(state, line, form, person), "reply.asked", Map.of("entered", form));
        return "redirect:" + line.address();
    }

    /** Asks, or says why not, as a key of the words. */
    private String problem(State state, QuestionsToStates.Line line, Form form, DeskUser person) throws IOException {
        String id = line.question().asked().id();
        if (!form.seen().equals(seenNow(state, id))) {
            return Asking.CHANGED;
        }
        if (!OneLine.fits(form.text())) {
            return "reply.no-text";
        }
        return asking.ask(
                person,
                new Asking.Form(topic(line), form.seen(), () -> seenNow(state, id)),
                by -> NewRequest.reply(by, line.question().round(), id, form.text()));
    }
}
