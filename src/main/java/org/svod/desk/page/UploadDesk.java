package org.svod.desk.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.acceptance.Standing;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.InForce;
import org.svod.desk.spool.AuditLog;
import org.svod.desk.spool.CheckedUpload;
import org.svod.desk.spool.Spool;
import org.svod.files.PrivateFiles;
import org.svod.outputs.FileCheck;
import org.svod.period.Period;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.MarkedRows;
import org.svod.reconciliation.RevisionSize;
import org.svod.round.Round;
import org.svod.submission.Reading;

/** Takes a file in, checks it as {@code svod check} does, and keeps it in the spool until it is sent. */
public final class UploadDesk {

    private static final int ROWS = 50;

    /** A return that takes back what was sent before for its period. */
    private static final byte[] WITHDRAWAL = "period,indicator,value\n#withdraw\n".getBytes(StandardCharsets.UTF_8);

    private final DeskReading reading;
    private final Spool spool;
    private final AuditLog audit;
    private final MarkedRows marked = new MarkedRows();

    /** With the settings, and the place where files are kept. */
    public UploadDesk(DeskReading reading, Spool spool, AuditLog audit) {
        this.reading = reading;
        this.spool = spool;
        this.audit = audit;
    }

    /**
     * Who gives a file.
     *
     * @param user the user
     * @param session the session; no other can send the file
     * @param own the State
     */
    record Giver(String user, String session, OwnState own) {}

    /** The content of a file, from its beginning. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** Whether a file of this size finds room. */
    boolean hasRoom(long bytes) throws IOException {
        return spool.hasRoom(bytes);
    }

    /** A file that takes the return of a period back. */
    CheckedUpload withdrawal(Giver giver, Period scope) throws IOException {
        return check(giver, scope, () -> new ByteArrayInputStream(WITHDRAWAL));
    }

    /** Checks a file; it is kept, or nothing of it stays. */
    CheckedUpload check(Giver giver, Period scope, Content content) throws IOException {
        SubmissionName name =
                giver.own().next(new SubmissionName(giver.own().state(), scope, OptionalInt.empty(), format(content)));
        Path place = spool.place(name.fileName());
        boolean kept = false;
        try {
            try (InputStream in = content.open()) {
                Files.copy(in, place);
            }
            PrivateFiles.permit(place, "rw-------");
            Optional<InForce> inForce =
                    InForce.of(reading.folders(), giver.own().state().code(), scope);
            List<CheckedUpload.Revision> revision = new ArrayList<>();
            Receipt receipt = new FileCheck(reading.settings(), reading.today())
                    .check(
                            place,
                            read -> inForce.map(giver.own()::standing).orElse(Standing.of(List.of())),
                            rows -> inForce.flatMap(before -> revision(before, scope, rows))
                                    .ifPresent(revision::add));
            audit.add(
                    giver.user(),
                    "check",
                    Map.of(
                            "file", name.fileName(),
                            "sha256", receipt.delivery().sha256(),
                            "verdict", receipt.verdict().name()));
            CheckedUpload upload = new CheckedUpload(
                    String.valueOf(Optional.ofNullable(place.getParent())
                            .map(Path::getFileName)
                            .orElse(place)),
                    giver.user(),
                    giver.session(),
                    reading.clock().instant().plus(spool.life()),
                    place,
                    scope,
                    new CheckedUpload.Said(
                            receipt,
                            marked.of(receipt, place, ROWS),
                            inForce.map(before -> new CheckedUpload.Beside(
                                    before.of(scope).map(InForce.Return::sha256).orElse(""),
                                    before.elsewhere(scope, receipt.delivery().sha256()),
                                    revision.stream().findFirst()))));
            spool.keep(upload);
            kept = true;
            return upload;
        } finally {
            if (!kept) {
                spool.discard(place);
            }
        }
    }

    /** What the file would change in what it replaces. */
    private Optional<CheckedUpload.Revision> revision(InForce before, Period scope, Reading rows) {
        Optional<Round> round = reading.settings().rounds().ofYear(scope.year());
        if (round.isEmpty() || rows.withdraws() || !before.isReplacedBy(scope)) {
            return Optional.empty();
        }
        RevisionSize size = before.compare(rows, round.get().plausibility());
        RevisionSize.Counts counts = size.counts();
        return Optional.of(new CheckedUpload.Revision(
                counts.before(),
                counts.changed(),
                counts.added(),
                counts.deleted(),
                size.isLarge() || size.hasFarValue()));
    }

    /** A workbook is a ZIP archive; the name that a browser gives is not asked. */
    private static FileFormat format(Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K' ? FileFormat.XLSX : FileFormat.CSV;
        }
    }
}
