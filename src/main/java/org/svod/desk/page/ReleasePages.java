package org.svod.desk.page;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import org.svod.desk.asking.Asked;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.RoundRelease;
import org.svod.desk.security.DeskUser;
import org.svod.release.ReleaseStanding;
import org.svod.request.NewRequest;
import org.svod.round.Round;

/** What differs since the last release, who did what, and what a person can do now. Each act is a request. */
@Controller
public final class ReleasePages {

    private static final String TOPIC = "act-";
    private static final List<String> TOPICS =
            List.of(TOPIC + "propose", TOPIC + "approve", TOPIC + "send-back", TOPIC + "release", TOPIC + "recall");
    private static final int ASKED_SHOWN = 10;

    private final DeskReading reading;
    private final RequestBox requests;
    private final Asking asking;

    /** With what the desk reads, and where requests go. */
    public ReleasePages(DeskReading reading, RequestBox requests) {
        this.reading = reading;
        this.requests = requests;
        this.asking = new Asking(reading, requests);
    }

    /** The newest round that asks for approval. */
    @GetMapping("/release")
    public String newest(@AuthenticationPrincipal DeskUser person, Model model) throws IOException {
        List<Round> asking = asking();
        if (asking.isEmpty()) {
            model.addAttribute("round", Optional.empty());
            model.addAttribute("rounds", asking);
            return "release";
        }
        return show(asking.get(0), person, model);
    }

    /** A round. */
    @GetMapping("/release/{round}")
    public String round(@PathVariable("round") String round, @AuthenticationPrincipal DeskUser person, Model model)
            throws IOException {
        return show(asking(round), person, model);
    }

    private List<Round> asking() {
        return reading.rounds().stream()
                .filter(r -> r.release().asksForApproval())
                .toList();
    }

    private Round asking(String round) {
        return asking().stream().filter(r -> r.name().equals(round)).findFirst().orElseThrow(NoSuchPageException::new);
    }

    private String show(Round round, DeskUser person, Model model) throws IOException {
        Optional<RoundRelease> state = RoundRelease.of(reading, round);
        model.addAttribute("round", Optional.of(round));
        model.addAttribute("rounds", asking());
        model.addAttribute("state", state);
        model.addAttribute("calendar", RoundRelease.calendar(reading, round));
        if (state.isPresent()) {
            RoundRelease release = state.get();
            List<RoundRelease.Done> newestFirst = new ArrayList<>(release.acts());
            Collections.reverse(newestFirst);
            model.addAttribute("acts", newestFirst);
            ReleaseStanding standing = release.standing();
            model.addAttribute("standing", standing);
            model.addAttribute(
                    "since",
                    new ShownDifference(
                            release.sinceRelease(), reading.settings().codebook()));
            model.addAttribute(
                    "moved",
                    new ShownDifference(release.movedOn(), reading.settings().codebook()));
            List<ActOffers.Offer> offers = offers(round, release, standing, person);
            model.addAttribute("offers", offers);
            model.addAttribute(
                    "possible",
                    offers.stream().filter(ActOffers.Offer::isPossible).count());
            List<Asked> asked = asked(round);
            model.addAttribute("seen", seen(state, asked));
            model.addAttribute("asked", asked.stream().limit(ASKED_SHOWN).toList());
        }
        return "release";
    }

    private List<ActOffers.Offer> offers(Round round, RoundRelease state, ReleaseStanding standing, DeskUser person) {
        return new ActOffers(round, state, standing, reading.clock())
                .of(person.getUsername(), person.user().role());
    }

    private List<Asked> asked(Round round) throws IOException {
        return requests.ofRound(round.name()).stream()
                .filter(a -> TOPICS.contains(a.name().topic()))
                .toList();
    }

    /** What must still be so when an act is asked for. */
    private static String seen(Optional<RoundRelease> state, List<Asked> asked) {
        return Seen.of(state.map(RoundRelease::fingerprint).orElse(""), Asked.states(asked));
    }

    /** The same as it is now. */
    private String seenNow(Round round) throws IOException {
        return seen(RoundRelease.of(reading, round), asked(round));
    }

    /**
     * What a person fills in.
     *
     * @param seen what the page showed
     * @param set the set that the page showed
     * @param embargo a time by the UTC clock, like {@code 2024-07-01T09:00}; blank for none
     * @param reason why
     * @param passphrase the passphrase of the approver
     */
    public record Form(String seen, String set, String embargo, String reason, String passphrase) {

        /** What is left out is blank. */
        public Form {
            seen = Optional.ofNullable(seen).orElse("");
            set = Optional.ofNullable(set).orElse("");
            embargo = Optional.ofNullable(embargo).orElse("");
            reason = OneLine.of(Optional.ofNullable(reason).orElse(""));
            passphrase = Optional.ofNullable(passphrase).orElse("");
        }

        @Override
        public String toString() {
            return set;
        }
    }

    /** Asks for an act. */
    @PostMapping("/release/{round}/{act}")
    public String ask(
            @PathVariable("round") String name,
            @PathVariable("act") String act,
            @ModelAttribute Form form,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        Round round = asking(name);
        RoundRelease state = RoundRelease.of(reading, round).orElseThrow(NoSuchPageException::new);
        ActOffers.Offer offer = offers(round, state, state.standing(), person).stream()
                .filter(o -> o.act().equals(act))
                .findFirst()
                .orElseThrow(NoSuchPageException::new);
        String problem = problem(round, offer, form, person);
        Asking.tell(
                next,
                problem,
                "release.asked",
                Map.of("enteredFor", act, "entered", form.reason(), "enteredTime", form.embargo()));
        return "redirect:/release/" + round.name();
    }

    /** Asks, or says why not, as a key of the words. */
    private String problem(Round round, ActOffers.Offer offer, Form form, DeskUser person) throws IOException {
        Optional<Instant> embargo = time(form.embargo());
        if (!form.seen().equals(seenNow(round)) || !offer.set().equals(form.set())) {
            return Asking.CHANGED;
        }
        if (!offer.isPossible()) {
            return "release.not." + offer.because();
        }
        if (offer.needsReason() && !OneLine.fits(form.reason())) {
            return "asking.reason";
        }
        if (offer.isProven() && form.passphrase().isEmpty()) {
            return "release.no-passphrase";
        }
        if (embargo.isEmpty() && !form.embargo().isEmpty()) {
            return "release.wrong-time";
        }
        return asking.ask(person, new Asking.Form(TOPIC + offer.act(), form.seen(), () -> seenNow(round)), by -> {
            NewRequest request = NewRequest.act(
                    by,
                    round.name(),
                    offer.act(),
                    form.set(),
                    offer.takesTime() ? embargo : Optional.empty(),
                    offer.needsReason() ? form.reason() : "");
            return offer.isProven() ? request.proven(form.passphrase().toCharArray()) : request;
        });
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
