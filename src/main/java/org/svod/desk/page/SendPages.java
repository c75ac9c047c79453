package org.svod.desk.page;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.delivery.SubmissionName;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.security.DeskUser;
import org.svod.desk.spool.AuditLog;
import org.svod.desk.spool.CheckedUpload;
import org.svod.desk.spool.Spool;
import org.svod.period.Period;

/** A submitter gives a file, or takes a return back, sees at once what is wrong in it, and sends it. */
@Controller
public final class SendPages {

    private static final String BACK = "redirect:/send";

    private final DeskReading reading;
    private final DeskReceipts receipts;
    private final UploadDesk uploads;
    private final Spool spool;
    private final AuditLog audit;

    /** With what the desk reads, and where it keeps files. */
    public SendPages(DeskReading reading, DeskReceipts receipts, UploadDesk uploads, Spool spool, AuditLog audit) {
        this.reading = reading;
        this.receipts = receipts;
        this.uploads = uploads;
        this.spool = spool;
        this.audit = audit;
    }

    private OwnState own(DeskUser person) {
        return new OwnState(reading, receipts, person);
    }

    private static UploadDesk.Giver giver(DeskUser person, HttpSession session, OwnState own) {
        return new UploadDesk.Giver(person.getUsername(), session.getId(), own);
    }

    /** The form to choose a file. */
    @GetMapping("/send")
    public String choose(
            @RequestParam(value = "period", defaultValue = "") String period,
            @AuthenticationPrincipal DeskUser person,
            Model model)
            throws IOException {
        OwnState own = own(person);
        model.addAttribute("state", own.state());
        model.addAttribute("periods", own.periods());
        model.addAttribute("chosen", period);
        model.addAttribute("lying", own.lying());
        return "send";
    }

    /** Checks a file. */
    @PostMapping("/send")
    public String check(
            @RequestParam("period") String period,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal DeskUser person,
            HttpSession session,
            RedirectAttributes next)
            throws IOException {
        OwnState own = own(person);
        Period scope = Period.parse(period).orElseThrow(NoSuchPageException::new);
        if (file.isEmpty()) {
            next.addFlashAttribute("problem", "send.empty");
            return BACK;
        }
        if (!uploads.hasRoom(file.getSize())) {
            next.addFlashAttribute("problem", "send.full");
            return BACK;
        }
        return checked(next, () -> uploads.check(giver(person, session, own), scope, file::getInputStream));
    }

    /** A check, which may find no room on the disk. */
    @FunctionalInterface
    private interface Check {
        CheckedUpload run() throws IOException;
    }

    /** Where the page of the check is. */
    private static String checked(RedirectAttributes next, Check check) {
        try {
            return BACK + "/" + check.run().id();
        } catch (IOException | UncheckedIOException e) {
            Unwritten.note("a file to check", e);
            next.addFlashAttribute("problem", "send.not-checked");
            return BACK;
        }
    }

    /** Makes a file that takes the return of a period back; it is shown before it is sent, as any file. */
    @PostMapping("/send/withdraw")
    public String withdraw(
            @RequestParam("period") String period,
            @AuthenticationPrincipal DeskUser person,
            HttpSession session,
            RedirectAttributes next)
            throws IOException {
        OwnState own = own(person);
        Period scope = Period.parse(period).orElseThrow(NoSuchPageException::new);
        if (!own.canWithdraw(scope)) {
            next.addFlashAttribute("problem", "withdraw.nothing");
            return BACK;
        }
        return checked(next, () -> uploads.withdrawal(giver(person, session, own), scope));
    }

    /** What the check says, with the choice to send the file. */
    @GetMapping("/send/{id}")
    public String verdict(
            @PathVariable("id") String id,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit,
            HttpSession session,
            RedirectAttributes next,
            Model model)
            throws IOException {
        Optional<CheckedUpload> found = spool.find(id, person.getUsername(), session.getId());
        if (found.isEmpty()) {
            next.addFlashAttribute("problem", "send.gone");
            return BACK;
        }
        CheckedUpload upload = found.get();
        model.addAttribute("upload", upload);
        model.addAttribute("shown", new ShownCheck(upload, own(person).earlier(upload.scope()), visit.inLanguage()));
        return "verdict";
    }

    /** Sends the file: puts exactly the checked bytes into the drop folder. */
    @PostMapping("/send/{id}")
    public String send(
            @PathVariable("id") String id,
            @AuthenticationPrincipal DeskUser person,
            HttpSession session,
            RedirectAttributes next)
            throws IOException {
        Optional<CheckedUpload> found = spool.find(id, person.getUsername(), session.getId());
        if (found.isEmpty()) {
            next.addFlashAttribute("problem", "send.gone");
            return BACK;
        }
        CheckedUpload upload = found.get();
        OwnState own = own(person);
        SubmissionName sent;
        try {
            audit.add(
                    person.getUsername(),
                    "send",
                    Map.of("period", upload.scope().toString(), "sha256", upload.sha256()));
            sent = own.place()
                    .put(upload, own.next(upload.said().receipt().delivery().named()));
        } catch (IOException | UncheckedIOException e) {
            Unwritten.note("a return into the drop folder", e);
            next.addFlashAttribute("problem", "send.not-sent");
            return BACK + "/" + upload.id();
        }
        next.addFlashAttribute("sent", sent.fileName());
        try {
            audit.add(person.getUsername(), "sent", Map.of("file", sent.fileName(), "sha256", upload.sha256()));
            spool.remove(upload);
        } catch (IOException | UncheckedIOException e) {
            // The return lies there: to say that it was not sent would bring it a second time.
            Unwritten.note("that " + sent.fileName() + " was sent", e);
            next.addFlashAttribute("problem", "send.not-noted");
        }
        return BACK;
    }

    /** Deletes the file without sending it. */
    @PostMapping("/send/{id}/discard")
    public String discard(@PathVariable("id") String id, @AuthenticationPrincipal DeskUser person, HttpSession session)
            throws IOException {
        Optional<CheckedUpload> found = spool.find(id, person.getUsername(), session.getId());
        if (found.isPresent()) {
            spool.remove(found.get());
        }
        return BACK;
    }
}
