package org.svod.desk.page;

import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;
import org.svod.desk.security.DeskUser;
import org.svod.desk.spool.AuditLog;
import org.svod.desk.spool.CheckedUpload;
import org.svod.desk.spool.DropPlace;
import org.svod.desk.spool.Spool;
import org.svod.files.PrivateFiles;
import org.svod.outputs.FileCheck;
import org.svod.period.Period;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.MarkedRows;
import org.svod.publication.template.BlankForm;
import org.svod.publication.template.FormCsv;
import org.svod.publication.template.FormWorkbook;
import org.svod.round.Round;

/** A submitter gives a file, sees at once what is wrong in it, and sends it. */
@Controller
public final class SendPages {

    private static final String BACK = "redirect:/send";
    private static final int ROWS = 50;

    private final DeskReading reading;
    private final DeskReceipts receipts;
    private final Spool spool;
    private final AuditLog audit;

    /** With what the desk reads, and where it keeps files. */
    public SendPages(DeskReading reading, DeskReceipts receipts, Spool spool, AuditLog audit) {
        this.reading = reading;
        this.receipts = receipts;
        this.spool = spool;
        this.audit = audit;
    }

    /** The form to choose a file. */
    @GetMapping("/send")
    public String choose(
            @RequestParam(value = "period", defaultValue = "") String period,
            @AuthenticationPrincipal DeskUser person,
            Model model)
            throws IOException {
        State state = state(person);
        List<Period> periods = reading.rounds().stream()
                .flatMap(round -> round.expects(state)
                        ? Period.allOf(round.year(), round.frequencyOf(state)).stream()
                        : java.util.stream.Stream.empty())
                .filter(p -> !p.firstDay().isAfter(reading.today()))
                .sorted((one, other) -> other.firstDay().compareTo(one.firstDay()))
                .toList();
        model.addAttribute("state", state);
        model.addAttribute("periods", periods);
        model.addAttribute("chosen", period);
        model.addAttribute(
                "lying",
                place().lying(state.code()).stream()
                        .filter(name -> name.state().equals(state) && !isReceived(state, name))
                        .map(SubmissionName::fileName)
                        .toList());
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
        State state = state(person);
        Period scope = Period.parse(period).orElseThrow(NoSuchPageException::new);
        if (file.isEmpty()) {
            next.addFlashAttribute("problem", "send.empty");
            return BACK;
        }
        if (!spool.hasRoom(file.getSize())) {
            next.addFlashAttribute("problem", "send.full");
            return BACK;
        }
        SubmissionName name = next(new SubmissionName(state, scope, OptionalInt.empty(), format(file)));
        Path place = spool.place(name.fileName());
        boolean kept = false;
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, place);
            }
            PrivateFiles.permit(place, "rw-------");
            Receipt receipt = new FileCheck(reading.settings(), reading.today()).check(place);
            audit.add(
                    person.getUsername(),
                    "check",
                    Map.of(
                            "file", name.fileName(),
                            "sha256", receipt.delivery().sha256(),
                            "verdict", receipt.verdict().name()));
            String id = String.valueOf(Optional.ofNullable(place.getParent())
                    .map(Path::getFileName)
                    .orElse(place));
            spool.keep(new CheckedUpload(
                    id,
                    person.getUsername(),
                    session.getId(),
                    reading.clock().instant().plus(spool.life()),
                    place,
                    scope,
                    new CheckedUpload.Said(receipt, MarkedRows.of(receipt, place, ROWS))));
            kept = true;
            return BACK + "/" + id;
        } finally {
            if (!kept) {
                spool.discard(place);
            }
        }
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
        List<ReceiptHead> earlier = earlier(state(person), upload.scope());
        model.addAttribute("upload", upload);
        model.addAttribute(
                "shown",
                new ShownCheck(
                        upload, earlier, Language.valueOf(visit.language().toUpperCase(Locale.ROOT))));
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
        audit.add(person.getUsername(), "send", Map.of("period", upload.scope().toString(), "sha256", upload.sha256()));
        SubmissionName sent =
                place().put(upload, next(upload.said().receipt().delivery().named()));
        audit.add(person.getUsername(), "sent", Map.of("file", sent.fileName(), "sha256", upload.sha256()));
        spool.remove(upload);
        next.addFlashAttribute("sent", sent.fileName());
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

    /** An empty form for a period. */
    @GetMapping("/send/form/{kind}")
    public ResponseEntity<byte[]> form(
            @PathVariable("kind") String kind,
            @RequestParam("period") String period,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit)
            throws IOException {
        State state = state(person);
        Period scope = Period.parse(period).orElseThrow(NoSuchPageException::new);
        Optional<Round> round = reading.settings().rounds().ofYear(scope.year());
        BlankForm form = new BlankForm(
                reading.settings().codebook(),
                state,
                scope,
                round.map(r -> r.due(scope)),
                round.flatMap(r -> r.imprint().contact()),
                Language.valueOf(visit.language().toUpperCase(Locale.ROOT)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (kind.equals("csv")) {
            FormCsv.write(form, bytes);
        } else if (kind.equals("xlsx")) {
            Path scratch = spool.place("form");
            try {
                FormWorkbook.write(
                        form, Optional.ofNullable(scratch.getParent()).orElse(scratch), bytes);
            } finally {
                spool.discard(scratch);
            }
        } else {
            throw new NoSuchPageException();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.name() + "." + kind + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.toByteArray());
    }

    private State state(DeskUser person) {
        return reading.settings()
                .codebook()
                .states()
                .find(person.user().state())
                .orElseThrow(NoSuchPageException::new);
    }

    private DropPlace place() {
        SubmissionNames names = new SubmissionNames(reading.settings().codebook());
        return new DropPlace(reading.folders().input(), names::parse);
    }

    private SubmissionName next(SubmissionName name) throws IOException {
        return place().next(
                        name,
                        earlier(name.state(), name.scope()).stream()
                                .map(ReceiptHead::version)
                                .toList());
    }

    /** The files of exactly this period that nights have taken, newest first. */
    private List<ReceiptHead> earlier(State state, Period scope) throws IOException {
        return receipts.of(state.code()).stream()
                .filter(head -> head.scope().filter(scope::equals).isPresent())
                .toList();
    }

    private boolean isReceived(State state, SubmissionName name) {
        try {
            return earlier(state, name.scope()).stream()
                    .anyMatch(head -> head.file().equalsIgnoreCase(name.fileName()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A workbook is a ZIP archive; the name that a browser gives is not asked. */
    private static FileFormat format(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K' ? FileFormat.XLSX : FileFormat.CSV;
        }
    }
}
