package org.svod.desk.page;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.DeskUser;
import org.svod.request.NewRequest;

/** A person explains a warning of a receipt: comply or explain. The explanation is a request. */
@Controller
public final class ExplainPages {

    private final OpenReceipts receipts;
    private final RequestBox requests;
    private final Asking asking;

    /** With what the desk reads, and where requests go. */
    public ExplainPages(DeskReading reading, OpenReceipts receipts, RequestBox requests) {
        this.receipts = receipts;
        this.requests = requests;
        this.asking = new Asking(reading, requests);
    }

    /** The form for a warning. */
    @GetMapping("/receipts/{state}/file/{id}/explain")
    public String form(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @RequestParam("finding") String finding,
            @RequestParam("line") long line,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            Model model)
            throws IOException {
        if (!DeskPage.RECEIPTS.writers().contains(person.user().role())) {
            throw new NoSuchPageException();
        }
        OpenReceipts.Open open = receipts.open(code, id, person);
        Explaining explaining = open.explaining(requests).orElseThrow(NoSuchPageException::new);
        ShownReceipt.Found found = warning(open, finding, line, visit.language());
        model.addAttribute("state", open.state());
        model.addAttribute("id", id);
        model.addAttribute("receipt", open.receipt());
        model.addAttribute("f", found);
        model.addAttribute("asked", explaining.about(found));
        model.addAttribute("seen", seen(Optional.of(explaining), found));
        return "explain";
    }

    private static ShownReceipt.Found warning(OpenReceipts.Open open, String code, long line, String language) {
        return open.receipt().warnings(language).stream()
                .filter(f -> f.code().equals(code) && f.line() == line)
                .findFirst()
                .orElseThrow(NoSuchPageException::new);
    }

    /** What must still be so when the warning is explained. */
    private static String seen(Optional<Explaining> explaining, ShownReceipt.Found found) {
        return Seen.of(
                found.explanations().toString(),
                explaining.map(e -> e.about(found).toString()).orElse(""));
    }

    /** The same as it is now. */
    private String seenNow(OpenReceipts.Open open, ShownReceipt.Found found) throws IOException {
        return seen(open.explaining(requests), found);
    }

    /**
     * What a person fills in.
     *
     * @param seen what the page showed
     * @param finding code of the warning
     * @param line its line
     * @param all not blank if the text is about all findings of this code in the file
     * @param text the explanation
     */
    public record Form(String seen, String finding, long line, String all, String text) {

        /** What is left out is blank. */
        public Form {
            seen = Optional.ofNullable(seen).orElse("");
            finding = Optional.ofNullable(finding).orElse("");
            all = Optional.ofNullable(all).orElse("");
            text = OneLine.of(Optional.ofNullable(text).orElse(""));
        }
    }

    /** Explains a warning. */
    @PostMapping("/receipts/{state}/file/{id}/explain")
    public String explain(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @ModelAttribute Form form,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            RedirectAttributes next)
            throws IOException {
        OpenReceipts.Open open = receipts.open(code, id, person);
        ShownReceipt.Found found = warning(open, form.finding(), form.line(), visit.language());
        String problem = problem(open, found, form, person);
        String page = "redirect:/receipts/" + open.state().code() + "/file/{id}";
        next.addAttribute("id", id);
        Asking.tell(next, problem, "explain.asked", Map.of("entered", form));
        if (problem.isEmpty()) {
            return page;
        }
        next.addAttribute("finding", found.code());
        next.addAttribute("line", found.line());
        return page + "/explain";
    }

    /** Asks, or says why not, as a key of the words. */
    private String problem(OpenReceipts.Open open, ShownReceipt.Found found, Form form, DeskUser person)
            throws IOException {
        Explaining explaining = open.explaining(requests).orElseThrow(NoSuchPageException::new);
        if (!form.seen().equals(seen(Optional.of(explaining), found))) {
            return Asking.CHANGED;
        }
        if (!OneLine.fits(form.text())) {
            return "explain.no-text";
        }
        long line = form.all().isEmpty() ? found.line() : 0;
        return asking.ask(
                person,
                new Asking.Form(explaining.topic(found.code(), line), form.seen(), () -> seenNow(open, found)),
                by -> NewRequest.justification(
                        by,
                        explaining.round().name(),
                        Explaining.file(open.receipt()),
                        found.code(),
                        Math.toIntExact(line),
                        form.text()));
    }
}
