package org.svod.desk.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.security.DeskUser;
import org.svod.desk.spool.Spool;
import org.svod.period.Period;
import org.svod.publication.template.BlankForm;
import org.svod.publication.template.FormCsv;
import org.svod.publication.template.FormWorkbook;
import org.svod.round.Round;

/** Empty forms, as {@code svod template} makes them. */
@Controller
public final class FormPages {

    private final DeskReading reading;
    private final DeskReceipts receipts;
    private final Spool spool;

    /** With the settings, and room for scratch files. */
    public FormPages(DeskReading reading, DeskReceipts receipts, Spool spool) {
        this.reading = reading;
        this.receipts = receipts;
        this.spool = spool;
    }

    /** An empty form for a period. */
    @GetMapping("/send/form/{kind}")
    public ResponseEntity<byte[]> form(
            @PathVariable("kind") String kind,
            @RequestParam("period") String period,
            @AuthenticationPrincipal DeskUser person,
            @ModelAttribute("v") Visit visit)
            throws IOException {
        OwnState own = new OwnState(reading, receipts, person);
        Period scope = Period.parse(period).orElseThrow(NoSuchPageException::new);
        Optional<Round> round = reading.settings().rounds().ofYear(scope.year());
        BlankForm form = new BlankForm(
                reading.settings().codebook(),
                own.state(),
                scope,
                round.map(r -> r.due(scope)),
                round.flatMap(r -> r.imprint().contact()),
                visit.inLanguage());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.name() + "." + kind + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content(form, kind));
    }

    private byte[] content(BlankForm form, String kind) throws IOException {
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
        return bytes.toByteArray();
    }
}
