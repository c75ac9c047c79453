package org.svod.desk.page;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.svod.desk.reading.DeskFigures;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DownloadSet;
import org.svod.desk.reading.FigureLine;
import org.svod.desk.reading.SetFigures;
import org.svod.desk.security.DeskUser;

/** The figures of a set, and each of them with its parts. */
@Controller
public final class FigurePages {

    private final DeskReading reading;
    private final DeskFigures figures;

    /** With what the desk reads. */
    public FigurePages(DeskReading reading, DeskFigures figures) {
        this.reading = reading;
        this.figures = figures;
    }

    /** The figures of the newest round: of the draft for the secretariat, else of the release in force. */
    @GetMapping("/figures")
    public String newest() throws IOException {
        List<DownloadSet> sets = figures.sets(DownloadPages.rights());
        return sets.isEmpty()
                ? "no-figures"
                : "redirect:/figures/" + first(sets).id();
    }

    /** The first that is not a release that was replaced or recalled. */
    private static DownloadSet first(Collection<DownloadSet> sets) {
        return sets.stream()
                .filter(s -> s.inForce() || s.kind() == DownloadSet.Kind.DRAFT)
                .findFirst()
                .orElseGet(() -> sets.iterator().next());
    }

    /** The figures of a set. */
    @GetMapping("/figures/{set}")
    public String list(@PathVariable("set") String id, @ModelAttribute("v") Visit visit, Model model)
            throws IOException {
        List<DownloadSet> sets = figures.sets(DownloadPages.rights());
        DeskFigures.Of of = of(id, sets, visit, model);
        Map<String, SetFigures> years = figures.years(of.set(), sets);
        Map<String, DownloadSet> rounds = new LinkedHashMap<>();
        for (DownloadSet each : sets) {
            rounds.computeIfAbsent(
                    each.round(),
                    round -> first(
                            sets.stream().filter(s -> s.round().equals(round)).toList()));
        }
        model.addAttribute("rounds", rounds);
        model.addAttribute(
                "ofRound",
                sets.stream().filter(s -> s.round().equals(of.set().round())).toList());
        model.addAttribute("years", ShownFigures.names(years));
        model.addAttribute("rows", ShownFigures.overYears(of.figures(), years));
        return "figures";
    }

    /** A figure: its parts, its States, periods, operations and years. */
    @GetMapping("/figures/{set}/{indicator}")
    public String figure(
            @PathVariable("set") String id,
            @PathVariable("indicator") String indicator,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            Model model)
            throws IOException {
        List<DownloadSet> sets = figures.sets(DownloadPages.rights());
        DeskFigures.Of of = of(id, sets, visit, model);
        FigureLine row = of.figures().of(indicator).orElseThrow(NoSuchPageException::new);
        Map<String, SetFigures> years = figures.years(of.set(), sets);
        List<String> names = ShownFigures.names(years);
        boolean traced = figures.tables(of.set()).isPresent();
        model.addAttribute("row", row);
        model.addAttribute(
                "years",
                ShownFigures.bars(names, ShownFigures.overYears(row, years).years()));
        model.addAttribute("states", bars(of.figures().states(), indicator));
        model.addAttribute("periods", bars(of.figures().periods(), indicator));
        model.addAttribute("operations", bars(of.figures().operations(), indicator));
        model.addAttribute("mayOpenAll", traced && mayDecide(person));
        model.addAttribute("mayOpen", traced ? person.user().state() : "");
        return "figure";
    }

    private static boolean mayDecide(DeskUser person) {
        return person.user().role().mayDecide();
    }

    private static List<ShownFigures.Bar> bars(Map<String, List<FigureLine.Share>> shares, String indicator) {
        return ShownFigures.bars(shares.getOrDefault(indicator, List.of()));
    }

    private DeskFigures.Of of(String id, List<DownloadSet> sets, Visit visit, Model model) throws IOException {
        DownloadSet set =
                sets.stream().filter(s -> s.hasAddress(id)).findFirst().orElseThrow(NoSuchPageException::new);
        DeskFigures.Of of = new DeskFigures.Of(set, figures.figures(set));
        model.addAttribute("set", of.set());
        model.addAttribute(
                "codes",
                new CodeWords(reading.settings().codebook(), visit.inLanguage().locale()));
        return of;
    }
}
