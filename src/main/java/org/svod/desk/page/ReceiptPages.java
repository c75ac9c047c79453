package org.svod.desk.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.codebook.State;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.DeskUser;
import org.svod.period.Period;

/** The receipts of a State: a list for each period, and each receipt. */
@Controller
public final class ReceiptPages {

    private static final Map<String, String> FILES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "json", "application/json");

    private static final String PAGE = ".receipt.html";

    private final DeskReading reading;
    private final DeskReceipts receipts;
    private final OpenReceipts open;
    private final QuestionsToStates toStates;
    private final RequestBox requests;

    /** With what the desk reads, and where requests go. */
    public ReceiptPages(
            DeskReading reading,
            DeskReceipts receipts,
            OpenReceipts open,
            QuestionsToStates toStates,
            RequestBox requests) {
        this.reading = reading;
        this.receipts = receipts;
        this.open = open;
        this.toStates = toStates;
        this.requests = requests;
    }

    /** The receipts of a State for a period, with those of files whose names tell no period. */
    @GetMapping("/receipts/{state}/{period}")
    public String list(
            @PathVariable("state") String code,
            @PathVariable("period") String period,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next,
            Model model)
            throws IOException {
        State state = open.visible(code, person);
        if (period.endsWith(PAGE)) {
            // As notices name it: the page of the receipt, as the nights write it.
            next.addAttribute("id", period.substring(0, period.length() - PAGE.length()));
            return "redirect:/receipts/" + state.code() + "/file/{id}";
        }
        Period scope = Period.parse(period).orElseThrow(NoSuchPageException::new);
        List<ReceiptHead> all = receipts.of(state.code());
        List<ReceiptHead> heads = all.stream()
                .filter(head -> head.concerns(scope) || head.scope().isEmpty())
                .toList();
        model.addAttribute("state", state);
        model.addAttribute("period", scope);
        model.addAttribute("heads", heads);
        model.addAttribute(
                "mayWithdraw",
                DeskPage.SEND.writers().contains(person.user().role())
                        && all.stream()
                                .filter(head ->
                                        head.scope().filter(scope::equals).isPresent())
                                .anyMatch(ReceiptHead::accepted));
        model.addAttribute(
                "due",
                reading.settings()
                        .rounds()
                        .ofYear(scope.year())
                        .map(r -> r.due(scope).toString())
                        .orElse(""));
        return "receipts";
    }

    /** A receipt. */
    @GetMapping("/receipts/{state}/file/{id}")
    public String receipt(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @AuthenticationPrincipal DeskUser person,
            Model model)
            throws IOException {
        OpenReceipts.Open shown = open.open(code, id, person);
        model.addAttribute("state", shown.state());
        model.addAttribute("id", id);
        model.addAttribute("receipt", shown.receipt());
        model.addAttribute(
                "mayExplain", DeskPage.RECEIPTS.writers().contains(person.user().role()));
        model.addAttribute("explaining", shown.explaining(requests));
        model.addAttribute("mayAsk", person.user().role().mayAskStates());
        if (shown.round().isPresent()) {
            model.addAttribute(
                    "ask", StateAsking.of(toStates, requests, shown.round().get(), shown.state(), shown.receipt()));
        }
        return "receipt";
    }

    /** A file of a receipt. */
    @GetMapping("/receipts/{state}/file/{id}/{kind}")
    public ResponseEntity<Resource> download(
            @PathVariable("state") String code,
            @PathVariable("id") String id,
            @PathVariable("kind") String kind,
            @AuthenticationPrincipal DeskUser person) {
        State state = open.visible(code, person);
        String type = Optional.ofNullable(FILES.get(kind)).orElseThrow(NoSuchPageException::new);
        Path file = receipts.file(state.code(), id, ".receipt." + kind).orElseThrow(NoSuchPageException::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt." + kind + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(new FileSystemResource(file));
    }
}
