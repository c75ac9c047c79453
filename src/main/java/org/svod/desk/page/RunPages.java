package org.svod.desk.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.desk.asking.Asked;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.Measures;
import org.svod.desk.reading.RunReports;
import org.svod.desk.reading.TracedRequests;
import org.svod.desk.security.DeskUser;
import org.svod.request.NewRequest;

/** The runs: a list, the report of each, what is asked for, and the wish for a run now. */
@Controller
public final class RunPages {

    private static final String NO_ROUND = "0000";
    private static final String TOPIC = "run";
    private static final int RUNS = 100;
    private static final int REQUESTS = 100;

    private final DeskReading reading;
    private final RunReports reports;
    private final TracedRequests traced;
    private final RequestBox requests;
    private final Asking asking;

    /** With what the desk reads, and where requests go. */
    public RunPages(DeskReading reading, RunReports reports, TracedRequests traced, RequestBox requests) {
        this.reading = reading;
        this.reports = reports;
        this.traced = traced;
        this.requests = requests;
        this.asking = new Asking(reading, requests);
    }

    /** The list. */
    @GetMapping("/runs")
    public String list(@RequestParam(name = "page", defaultValue = "1") int page, Model model) throws IOException {
        List<String> ids = reports.ids();
        Pager pager = new Pager(page, RUNS);
        model.addAttribute(
                "runs", reports.heads(ids.stream().filter(id -> pager.takes()).toList()));
        model.addAttribute("pager", pager);
        model.addAttribute("measures", Measures.of(reading.folders()));
        List<Asked> asked = asked();
        model.addAttribute("isAsked", asked.stream().anyMatch(Asked::isOpen));
        model.addAttribute("seen", seen(asked, ids));
        model.addAttribute("requests", traced.newest(REQUESTS));
        return "runs";
    }

    /** A report. */
    @GetMapping("/runs/{id}")
    public String run(@PathVariable("id") String id, Model model) {
        model.addAttribute("run", new ShownRun(reports.content(id).orElseThrow(NoSuchPageException::new)));
        return "run";
    }

    /** Asks for a run now. */
    @PostMapping("/runs")
    public String ask(
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        String problem = problem(seen, person);
        Asking.tell(next, problem, "runs.asked", Map.of());
        return "redirect:/runs";
    }

    private String problem(String seen, DeskUser person) throws IOException {
        if (asked().stream().anyMatch(Asked::isOpen)) {
            return "runs.is-asked";
        }
        if (!seen.equals(seenNow())) {
            return Asking.CHANGED;
        }
        return asking.ask(person, new Asking.Form(TOPIC, seen, this::seenNow), NewRequest::run);
    }

    private List<Asked> asked() throws IOException {
        return requests.about(NO_ROUND, TOPIC);
    }

    /** What must still be so when a run is asked for: that no other is asked for, and that none has ended. */
    private static String seen(List<Asked> asked, List<String> runs) {
        return Seen.of(Asked.states(asked), runs.stream().findFirst().orElse(""));
    }

    /** The same as it is now. */
    private String seenNow() throws IOException {
        return seen(asked(), reports.ids());
    }
}
