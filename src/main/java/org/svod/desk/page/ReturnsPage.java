package org.svod.desk.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.svod.codebook.State;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.ReturnsGrid;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.DeskUser;
import org.svod.round.Round;

/** Which returns have come, State by State. */
@Controller
public final class ReturnsPage {

    private final DeskReading reading;
    private final QuestionsToStates toStates;

    /** With what the desk reads. */
    public ReturnsPage(DeskReading reading, QuestionsToStates toStates) {
        this.reading = reading;
        this.toStates = toStates;
    }

    /** The newest round that expects returns. */
    @GetMapping("/returns")
    public String newest(@AuthenticationPrincipal DeskUser person, Model model) throws IOException {
        Optional<Round> newest =
                reading.rounds().stream().filter(r -> !r.expected().isEmpty()).findFirst();
        return show(newest.orElseThrow(NoSuchPageException::new), person, model);
    }

    /** A round. */
    @GetMapping("/returns/{round}")
    public String round(@PathVariable("round") String round, @AuthenticationPrincipal DeskUser person, Model model)
            throws IOException {
        return show(reading.round(round).orElseThrow(NoSuchPageException::new), person, model);
    }

    private String show(Round round, DeskUser person, Model model) throws IOException {
        ReturnsGrid grid = ReturnsGrid.of(reading, round, person::maySee);
        Optional<State> own = reading.settings()
                .codebook()
                .states()
                .find(person.user().state())
                .filter(state -> DeskPage.SEND.writers().contains(person.user().role()));
        if (own.isPresent()) {
            model.addAttribute("own", own.get());
            model.addAttribute("asks", toStates.of(own.get()));
        }
        model.addAttribute("round", round);
        model.addAttribute("rounds", reading.rounds());
        model.addAttribute("grid", grid);
        model.addAttribute(
                "mayOpen", DeskPage.RECEIPTS.readers().contains(person.user().role()));
        model.addAttribute(
                "counts",
                grid.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .collect(Collectors.groupingBy(ReturnsGrid.Cell::verdict, Collectors.counting())));
        model.addAttribute(
                "verdicts",
                List.of("ON_TIME", "LATE", "INCOMPLETE", "REJECTED", "WITHDRAWN", "MISSING", "NOT_YET_DUE"));
        return "returns";
    }
}
