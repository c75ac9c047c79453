package org.svod.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.desk.reading.ReceiptHead;
import org.svod.desk.spool.CheckedUpload;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.finding.Severity;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.MarkedRows.MarkedRow;
import org.svod.submission.IndicatorSum;

/** What the page of a verdict shows, in one language. */
public final class ShownCheck {

    private static final int LISTED = 500;

    private final CheckedUpload upload;
    private final Receipt receipt;
    private final Optional<ReceiptHead> inForce;
    private final Optional<ReceiptHead> same;
    private final Optional<ReceiptHead> outdated;
    private final Language language;
    private final FindingMessages messages;

    /**
     * Of a checked file.
     *
     * @param earlier the files of the same period that nights have taken, newest first
     */
    ShownCheck(CheckedUpload upload, List<ReceiptHead> earlier, Language language) {
        this.upload = upload;
        this.receipt = upload.said().receipt();
        this.inForce = earlier.stream()
                .filter(head -> beside().isEmpty() || is(head, beside().get().inForce()))
                .filter(ReceiptHead::accepted)
                .findFirst();
        this.same = inForce.filter(head -> is(head, upload.sha256()));
        this.outdated = earlier.stream()
                .filter(head -> same.isEmpty() && head.accepted() && is(head, upload.sha256()))
                .findFirst();
        this.language = language;
        this.messages = FindingMessages.in(language.locale());
    }

    /** The name that the file will get, unless another one takes it meanwhile. */
    public String file() {
        return receipt.delivery().file();
    }

    /** Whether it would be rejected. */
    public boolean isRejected() {
        return receipt.verdict() == Outcome.Verdict.REJECTED;
    }

    /** Whether it takes the return back. */
    public boolean withdraws() {
        return receipt.outcome().withdraws();
    }

    /** The verdict. */
    public String verdict() {
        return receipt.verdict().name();
    }

    /** How many findings there are of a severity. */
    public long count(String severity) {
        return receipt.findings().count(Severity.valueOf(severity));
    }

    /** Rows read and rows refused. */
    public List<Long> rowCounts() {
        return List.of(
                receipt.outcome().counts().read(), receipt.outcome().counts().refused());
    }

    /** The rows as they were sent. */
    public List<MarkedRow> rows() {
        return upload.said().rows();
    }

    /** The findings about one row, worst first. */
    public List<ShownReceipt.Found> at(long row) {
        return shown(receipt.findings().listed().stream().filter(f -> f.place().row() == row));
    }

    /** The findings about no row, or about rows that are not shown. */
    public List<ShownReceipt.Found> others() {
        List<Long> shown = rows().stream().map(MarkedRow::row).toList();
        return shown(receipt.findings().listed().stream()
                .filter(f -> !shown.contains(f.place().row())));
    }

    private List<ShownReceipt.Found> shown(Stream<Finding> findings) {
        return findings.sorted(Finding.WORST_FIRST)
                .limit(LISTED)
                .map(f -> new ShownReceipt.Found(
                        f.severity().name(),
                        f.code().name(),
                        new ShownReceipt.Spot(
                                receipt.details().understanding().cell(f.place()),
                                f.place().line()),
                        messages.value(f),
                        new ShownReceipt.Words(messages.what(f), messages.expected(f), messages.correction(f)),
                        List.of()))
                .toList();
    }

    /** How many findings are not listed. */
    public long more() {
        return receipt.findings().counts().inAll() - receipt.findings().listed().size();
    }

    /** The file that counts now, if it has the same bytes. */
    public Optional<ReceiptHead> same() {
        return same;
    }

    /** An earlier file with the same bytes that does not count any more. */
    public Optional<ReceiptHead> outdated() {
        return outdated;
    }

    private Optional<CheckedUpload.Beside> beside() {
        return upload.said().beside();
    }

    private static boolean is(ReceiptHead head, String sha256) {
        return head.content().sha256().equals(sha256);
    }

    /** The other periods for which the same bytes count. */
    public String elsewhere() {
        return beside().map(CheckedUpload.Beside::elsewhere).orElse(List.of()).stream()
                .map(Period::toString)
                .collect(Collectors.joining(", "));
    }

    /** What the file would change in what counts now. */
    public Optional<CheckedUpload.Revision> revision() {
        return beside().flatMap(CheckedUpload.Beside::revision).filter(r -> same.isEmpty());
    }

    /** The file that counts for the period now. */
    public Optional<ReceiptHead> inForce() {
        return inForce;
    }

    /**
     * A sum of the file.
     *
     * @param name the indicator
     * @param before the sum in the file that counts now; blank if it has none
     * @param now the sum in this file; blank if it has none
     */
    public record Sum(String name, String before, String now) {

        /** Whether the two differ. */
        public boolean differs() {
            return !before.equals(now);
        }
    }

    /** The sums of the file, beside those of the file that counts now. */
    public List<Sum> sums() {
        Map<String, String> before = inForce.map(h -> h.content().sums()).orElse(Map.of());
        List<Sum> sums = new ArrayList<>();
        for (IndicatorSum sum : receipt.details().sums()) {
            String now = sum.rows() > 0 ? Decimals.text(sum.sum()) : "";
            String then = before.getOrDefault(sum.indicator().code(), "");
            if (!now.isEmpty() || !then.isEmpty()) {
                sums.add(new Sum(sum.indicator().name().in(language.locale()), then, now));
            }
        }
        return sums.stream().sorted(Comparator.comparing(s -> !s.differs())).toList();
    }

    /** The letter of a column as a spreadsheet writes it, from 1. */
    public String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }
}
