package org.svod.desk.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.desk.asking.Asked;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.FlowInQuestion;
import org.svod.desk.reading.PastDecision;
import org.svod.desk.reading.RoundQuestion;
import org.svod.desk.reading.RowIndex;
import org.svod.desk.reading.RowsInQuestion;
import org.svod.desk.security.DeskUser;
import org.svod.request.NewRequest;
import org.svod.round.Round;

/** What only a person can answer: a list for each round, and a page for each question. An answer is a request. */
@Controller
public final class DecidePages {

    private static final String TOPIC = "question-";
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,18}([.][0-9]{1,9})?");

    private final DeskReading reading;
    private final DeskReceipts receipts;
    private final RowIndex index;
    private final QuestionsToStates toStates;
    private final RequestBox requests;
    private final Asking asking;

    /** With what the desk reads, and where requests go. */
    public DecidePages(
            DeskReading reading,
            DeskReceipts receipts,
            RowIndex index,
            QuestionsToStates toStates,
            RequestBox requests) {
        this.reading = reading;
        this.receipts = receipts;
        this.index = index;
        this.toStates = toStates;
        this.requests = requests;
        this.asking = new Asking(reading, requests);
    }

    /** The newest round with a question that nobody has answered, else the newest one that expects returns. */
    @GetMapping("/decide")
    public String newest(Model model) throws IOException {
        List<Round> rounds = rounds();
        Optional<Round> open = Optional.empty();
        for (Round round : rounds) {
            if (open.isEmpty() && reading.questions(round).stream().anyMatch(RoundQuestion::isOpen)) {
                open = Optional.of(round);
            }
        }
        return list(open.or(() -> rounds.stream().findFirst()).orElseThrow(NoSuchPageException::new), model);
    }

    /** The questions of a round. */
    @GetMapping("/decide/{round}")
    public String round(@PathVariable("round") String round, Model model) throws IOException {
        return list(named(round), model);
    }

    private List<Round> rounds() {
        return reading.rounds().stream().filter(r -> !r.expected().isEmpty()).toList();
    }

    private Round named(String round) {
        return rounds().stream().filter(r -> r.name().equals(round)).findFirst().orElseThrow(NoSuchPageException::new);
    }

    private String list(Round round, Model model) throws IOException {
        Map<String, Asked> waiting = requests.ofRound(round.name()).stream()
                .filter(Asked::isOpen)
                .collect(Collectors.toMap(a -> a.name().topic(), a -> a, (newest, older) -> newest));
        List<RoundQuestion> questions = reading.questions(round);
        model.addAttribute("round", round);
        model.addAttribute("rounds", rounds());
        model.addAttribute(
                "shown", new ShownQuestions(questions, reading.settings().codebook()));
        model.addAttribute("waiting", waiting);
        model.addAttribute("asks", toStates.of(round));
        return "decide";
    }

    /** A question. */
    @GetMapping("/decide/{round}/{id}")
    public String question(
            @PathVariable("round") String name, @PathVariable("id") String id, RedirectAttributes next, Model model)
            throws IOException {
        Round round = named(name);
        List<RoundQuestion> all = reading.questions(round);
        Optional<RoundQuestion> found = find(all, id);
        if (found.isEmpty()) {
            next.addFlashAttribute("problem", "decide.gone");
            return "redirect:/decide/" + round.name();
        }
        RoundQuestion question = found.get();
        ShownQuestions shown = new ShownQuestions(all, reading.settings().codebook());
        model.addAttribute("round", round);
        model.addAttribute("shown", shown);
        model.addAttribute("q", question);
        model.addAttribute("following", shown.openAfter(question));
        RowsInQuestion rows = RowsInQuestion.of(reading, index, round, question);
        model.addAttribute("rows", rows.rows());
        model.addAttribute("more", rows.more());
        model.addAttribute("settled", rows.settled());
        model.addAttribute(
                "timing", FlowInQuestion.of(reading, index, round, question).amounts());
        model.addAttribute("findings", new QuestionFindings(receipts, question));
        model.addAttribute("past", PastDecision.like(reading, question));
        List<Asked> asked = requests.about(round.name(), topic(question));
        model.addAttribute("asked", asked);
        model.addAttribute("seen", seen(found, asked));
        model.addAttribute("ask", StateAsking.of(toStates, requests, round, question));
        return "question";
    }

    /** The question of this fingerprint. */
    static Optional<RoundQuestion> find(List<RoundQuestion> all, String id) {
        return all.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    private static String topic(RoundQuestion question) {
        return Asking.topic(TOPIC, question.id());
    }

    /** What must still be so when the question is answered. */
    private static String seen(Optional<RoundQuestion> question, List<Asked> asked) {
        return Seen.of(question.map(RoundQuestion::content).orElse(""), Asked.states(asked));
    }

    /** The same as it is now. */
    private String seenNow(Round round, RoundQuestion question) throws IOException {
        return seen(find(reading.questions(round), question.id()), requests.about(round.name(), topic(question)));
    }

    /**
     * What a person fills in.
     *
     * @param seen what the page showed
     * @param answer the kind of the decision
     * @param value the value that it sets, as it was entered
     * @param reason why
     */
    public record Form(String seen, String answer, String value, String reason) {

        /** What is left out is blank. */
        public Form {
            seen = Optional.ofNullable(seen).orElse("");
            answer = Optional.ofNullable(answer).orElse("");
            value = OneLine.of(Optional.ofNullable(value).orElse(""));
            reason = OneLine.of(Optional.ofNullable(reason).orElse(""));
        }

        /** Whether the comma in the value may stand for thousands as well as for decimals. */
        boolean isDoubted() {
            return GROUPED.matcher(value.replace(" ", "")).matches();
        }

        /** The value with a point before its decimals and without spaces between its digits. */
        String number() {
            return value.replace(" ", "").replace(',', '.');
        }
    }

    /** Answers a question. */
    @PostMapping("/decide/{round}/{id}")
    public String answer(
            @PathVariable("round") String name,
            @PathVariable("id") String id,
            @ModelAttribute Form form,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        Round round = named(name);
        Optional<RoundQuestion> question = find(reading.questions(round), id);
        String problem = question.isEmpty() ? "decide.gone" : problem(round, question.get(), form, person);
        Asking.tell(next, problem, "decide.asked", Map.of("entered", form));
        return "redirect:/decide/" + round.name() + (question.isEmpty() ? "" : "/" + id);
    }

    /** Asks, or says why not, as a key of the words. */
    private String problem(Round round, RoundQuestion question, Form form, DeskUser person) throws IOException {
        if (!form.seen().equals(seenNow(round, question))) {
            return Asking.CHANGED;
        }
        Optional<RoundQuestion.Choice> choice = question.about().choices().stream()
                .filter(c -> c.kind().equals(form.answer()))
                .findFirst();
        if (choice.isEmpty()) {
            return "decide.no-choice";
        }
        if (choice.get().hasValue() && form.isDoubted()) {
            return "decide.which-comma";
        }
        if (choice.get().hasValue() && !VALUE.matcher(form.number()).matches()) {
            return "decide.no-value";
        }
        if (!OneLine.fits(form.reason())) {
            return "asking.reason";
        }
        Map<String, String> decided = Map.of(
                "kind", choice.get().kind(),
                "indicator", question.about().indicator(),
                "reference", question.about().reference(),
                "value", choice.get().hasValue() ? form.number() : "");
        return asking.ask(
                person,
                new Asking.Form(topic(question), form.seen(), () -> seenNow(round, question)),
                by -> NewRequest.decision(by, round.name(), decided, reading.today(), form.reason()));
    }
}
