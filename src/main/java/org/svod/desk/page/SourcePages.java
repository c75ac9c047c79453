package org.svod.desk.page;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.svod.desk.reading.DeskFigures;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.security.DeskUser;
import org.svod.evidence.LineConsumer;
import org.svod.evidence.Part;
import org.svod.evidence.PublishedTables;
import org.svod.evidence.SourceLine;
import org.svod.period.Period;

/** From a figure to the lines of the files: the rows of a State, and the cases, flows and decisions. */
@Controller
public final class SourcePages {

    private final DeskReading reading;
    private final DeskFigures figures;
    private final DeskReceipts receipts;

    /** With what the desk reads. */
    public SourcePages(DeskReading reading, DeskFigures figures, DeskReceipts receipts) {
        this.reading = reading;
        this.figures = figures;
        this.receipts = receipts;
    }

    /** The rows that a State sent, with their files and lines: for the secretariat and the State itself. */
    @GetMapping("/figures/{set}/{indicator}/rows/{state}")
    public String rows(
            @PathVariable("set") String id,
            @PathVariable("indicator") String indicator,
            @PathVariable("state") String state,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            Model model)
            throws IOException {
        if (!person.user().role().mayDecide() && !person.user().state().equals(state)) {
            throw new NoSuchPageException();
        }
        PublishedTables tables = tables(id, indicator, visit, model);
        Optional<Period> only = period.isEmpty()
                ? Optional.empty()
                : Optional.of(Period.parse(period).orElseThrow(NoSuchPageException::new));
        ShownRows shown = new ShownRows(only, page);
        try {
            tables.contributions(indicator, Optional.of(state), shown::add);
        } catch (NoSuchFileException e) {
            // A night has replaced the table in this moment.
            throw new NoSuchPageException();
        }
        if (shown.isEmpty()) {
            throw new NoSuchPageException();
        }
        model.addAttribute("state", state);
        model.addAttribute("shown", shown);
        return "figure-rows";
    }

    /** The cases, flows or decisions behind a figure. */
    @GetMapping("/figures/{set}/{indicator}/{part:joint|mirror|decision}")
    public String cases(
            @PathVariable("set") String id,
            @PathVariable("indicator") String indicator,
            @PathVariable("part") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            Model model)
            throws IOException {
        Part part = part(code);
        ShownCases shown = new ShownCases(part, page);
        evidence(tables(id, indicator, person, visit, model), indicator, shown::add);
        model.addAttribute("part", part);
        model.addAttribute("shown", shown.end());
        return "figure-cases";
    }

    /** One case or flow: what each side says, in which file, at which line. */
    @GetMapping("/figures/{set}/{indicator}/{part:joint|mirror}/case")
    public String one(
            @PathVariable("set") String id,
            @PathVariable("indicator") String indicator,
            @PathVariable("part") String code,
            @RequestParam("key") String key,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            Model model)
            throws IOException {
        Part part = part(code);
        List<SourceLine> sides = new ArrayList<>();
        List<SourceLine> decisions = new ArrayList<>();
        evidence(tables(id, indicator, person, visit, model), indicator, line -> {
            if (line.caseKey().equals(key)) {
                if (line.part() == part) {
                    sides.add(line);
                } else if (line.part() == Part.DECISION) {
                    decisions.add(line);
                }
            }
        });
        if (sides.isEmpty()) {
            throw new NoSuchPageException();
        }
        model.addAttribute("part", part);
        model.addAttribute("sides", sides);
        model.addAttribute("decisions", decisions);
        return "figure-case";
    }

    private static Part part(String code) {
        return Arrays.stream(Part.values())
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(NoSuchPageException::new);
    }

    private static void evidence(PublishedTables tables, String indicator, LineConsumer lines) throws IOException {
        try {
            tables.evidence(indicator, lines);
        } catch (NoSuchFileException e) {
            // A night has replaced the table in this moment.
            throw new NoSuchPageException();
        }
    }

    /** For the secretariat alone. */
    private PublishedTables tables(String id, String indicator, DeskUser person, Visit visit, Model model)
            throws IOException {
        if (!person.user().role().mayDecide()) {
            throw new NoSuchPageException();
        }
        return tables(id, indicator, visit, model);
    }

    private PublishedTables tables(String id, String indicator, Visit visit, Model model) throws IOException {
        DeskFigures.Of of = figures.find(id, DownloadPages.rights()).orElseThrow(NoSuchPageException::new);
        model.addAttribute("set", of.set());
        model.addAttribute("row", of.figures().of(indicator).orElseThrow(NoSuchPageException::new));
        model.addAttribute(
                "codes",
                new CodeWords(reading.settings().codebook(), visit.inLanguage().locale()));
        model.addAttribute("links", new ReceiptLinks(receipts));
        return figures.tables(of.set()).orElseThrow(NoSuchPageException::new);
    }
}
