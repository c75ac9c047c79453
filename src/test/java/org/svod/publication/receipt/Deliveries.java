package org.svod.publication.receipt;

import static org.svod.publication.UnionCodebook.CODEBOOK;
import static org.svod.publication.UnionCodebook.KZ;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.publication.Outstanding;
import org.svod.publication.Receipt;
import org.svod.reconciliation.Return;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/** Receipts of files that were really read. */
public final class Deliveries {

    private static final Optional<Name> CONTACT =
            Optional.of(new Name("Desk, desk@example.org", "Отдел, desk@example.org"));

    private static final Outstanding OUTSTANDING = new Outstanding(
            Optional.of(LocalDate.of(2023, 6, 10)),
            List.of(new Return(
                    KZ, Period.of("2023-03"), LocalDate.of(2023, 4, 15), Optional.empty(), Return.Verdict.MISSING, 0)),
            Optional.of(new Return(
                    KZ,
                    Period.of("2023-06"),
                    LocalDate.of(2023, 7, 15),
                    Optional.empty(),
                    Return.Verdict.NOT_YET_DUE,
                    0)));

    static final LocalDate RECEIVED = LocalDate.of(2023, 6, 10);

    /** A clerk's file with most of what goes wrong, in the Russian habit. */
    public static final String FAULTY = """
            Период;Показатель;Значение;Примечание;Фамилия
            2023-05;FIREARMS;12,5;=cmd|'/c calc'!A1;Иванов
            2023-05;FIREARM;7;;
            2023-06;DETAINED;3;;
            2023-05;DETAINED;12абв;;
            2023-05;EXPLOSIVES;304,5;;
            ;;;;
            #rows;9
            #total;EXPLOSIVES;300
            #end
            """;

    /** The same with more findings than the first page of a receipt has room for. */
    public static final String VERY_FAULTY = FAULTY.replace("2023-05;FIREARM;7;;\n", "2023-05;FIREARM;7;;\n".repeat(9));

    private Deliveries() {}

    public static Receipt read(String text, Charset charset, Path folder) throws IOException {
        return read(text.getBytes(charset), folder);
    }

    static Receipt read(byte[] bytes, Path folder) throws IOException {
        Path content = Files.write(folder.resolve("content"), bytes);
        SubmissionName name = new SubmissionName(KZ, Period.of("2023-05"), OptionalInt.empty());
        Reading reading = new SubmissionReader(CODEBOOK, RECEIVED, 1_000).read(ByteSource.of(content), name);
        Delivery delivery = new Delivery(
                1,
                "KZ_2023-05.csv",
                "KZ_2023-05.csv",
                1,
                "",
                "ab".repeat(32),
                bytes.length,
                RECEIVED,
                Optional.of(name));
        Outcome outcome = reading.fatal() || reading.findings().hasErrors()
                ? new Outcome.Rejected(delivery, reading, reading.findings(), "")
                : new Outcome.Accepted(delivery, reading, 1, reading.findings(), "");
        return new Receipt(
                OutcomeSummary.of(outcome),
                OutcomeDetails.of(outcome),
                CODEBOOK,
                Optional.of(content),
                CONTACT,
                OUTSTANDING,
                List.of());
    }

    static String html(Receipt receipt) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptHtml.write(receipt, SharedWords.of(receipt), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    public static Receipt with(
            Receipt r, Outcome.Verdict verdict, String reference, Findings findings, Optional<Path> content) {
        OutcomeSummary outcome = r.outcome();
        OutcomeDetails details = r.details();
        return new Receipt(
                new OutcomeSummary(outcome.delivery(), verdict, outcome.version(), outcome.counts(), findings.counts()),
                new OutcomeDetails(reference, details.understanding(), details.controlRows(), details.sums(), findings),
                CODEBOOK,
                content,
                CONTACT,
                OUTSTANDING,
                List.of());
    }

    public static byte[] workbook(Receipt receipt, Path scratch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptWorkbook.write(receipt, scratch, out);
        return out.toByteArray();
    }

    /** The workbook in this language, whatever the State reads. */
    public static byte[] workbook(Receipt receipt, Language language, Path scratch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptWorkbook.write(receipt, SharedWords.of(receipt), language, scratch, out);
        return out.toByteArray();
    }

    static byte[] json(Receipt receipt) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReceiptJson.write(receipt, out);
        return out.toByteArray();
    }
}
