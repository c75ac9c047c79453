package org.svod.acceptance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.codebook.State;
import org.svod.files.Fingerprint;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.submission.DoubtedCell;

/**
 * What proves an outcome: the SHA-256 of each of its parts. Who reads a part compares it alone, so no row is read only
 * to be compared. The digest of the whole stands in the journal.
 *
 * @param head of the delivery and the outcome without the rows ({@link OutcomeHead})
 * @param observations of the rows outside joint cases
 * @param totals of what the case rows add up to, cell by cell
 * @param doubts of the cells that the file itself gives reason to doubt
 * @param cases of the case rows, by the code of the indicator
 */
public record OutcomeProof(String head, String observations, String totals, String doubts, Map<String, String> cases) {

    private static final String HEAD = "head ";
    private static final String OBSERVATIONS = "observations ";
    private static final String TOTALS = "totals ";
    private static final String DOUBTS = "doubts ";
    private static final String CASES = "cases ";

    /** By the values that a row itself has: the order of the codebook may change. */
    private static final Comparator<Observation> ORDER = Comparator.comparingLong(Observation::line)
            .thenComparing(o -> o.cell().indicator().code())
            .thenComparing(o -> o.cell().period())
            .thenComparing(o -> o.cell().operation().code())
            .thenComparing(o -> o.cell().counterpart().map(State::code).orElse(""));

    /** Keeps a copy. */
    public OutcomeProof {
        cases = Map.copyOf(cases);
    }

    /** Of an outcome without rows. */
    public static OutcomeProof of(OutcomeHead head) {
        return new OutcomeProof(head.digest(), observations(List.of()), totals(Map.of()), doubts(List.of()), Map.of());
    }

    /** The SHA-256 of rows outside joint cases, in whatever order they come. */
    public static String observations(Collection<Observation> rows) {
        ContentDigest digest = new ContentDigest();
        rows.stream().sorted(ORDER).forEach(row -> {
            cell(row.cell(), digest);
            digest.text(row.status().name())
                    .number(row.line())
                    .number(row.value().isPresent() ? 1 : 0);
            row.value().ifPresent(digest::decimal);
        });
        return digest.hex();
    }

    /** The SHA-256 of what case rows add up to. The totals have the numbers by which the case rows name the cells. */
    public static String totals(Map<Integer, CellTotal> totals) {
        ContentDigest digest = new ContentDigest();
        new TreeMap<>(totals).forEach((number, total) -> {
            digest.number(number);
            cell(total.cell(), digest);
            digest.decimal(total.value()).number(total.values()).number(total.missing());
        });
        return digest.hex();
    }

    /** The SHA-256 of doubted cells, in whatever order they come. */
    public static String doubts(Collection<DoubtedCell> doubts) {
        ContentDigest digest = new ContentDigest();
        doubts.stream()
                .sorted(Comparator.comparing(DoubtedCell::code)
                        .thenComparing(d -> d.cell().indicator().code())
                        .thenComparing(d -> d.cell().period())
                        .thenComparing(d -> d.cell().operation().code())
                        .thenComparing(
                                d -> d.cell().counterpart().map(State::code).orElse("")))
                .forEach(doubt -> {
                    cell(doubt.cell(), digest);
                    digest.text(doubt.code().name()).bytes(doubt.lines().packed());
                });
        return digest.hex();
    }

    private static void cell(CellKey cell, ContentDigest digest) {
        digest.text(cell.indicator().code())
                .text(cell.period().toString())
                .text(cell.operation().code())
                .text(cell.counterpart().map(State::code).orElse(""));
    }

    /** The digest of the whole. */
    public String digest() {
        return Fingerprint.of(toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A line for each part. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        line(lines, HEAD, head);
        line(lines, OBSERVATIONS, observations);
        line(lines, TOTALS, totals);
        line(lines, DOUBTS, doubts);
        new TreeMap<>(cases).forEach((indicator, sha256) -> line(lines, CASES + indicator + " ", sha256));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String part, String sha256) {
        lines.append(part).append(sha256).append('\n');
    }

    /** The proof from its text; empty if the text is not exactly that of a proof. */
    public static Optional<OutcomeProof> of(String text) {
        Map<String, String> parts = new TreeMap<>();
        text.lines().forEach(line -> {
            int end = line.lastIndexOf(' ') + 1;
            parts.put(line.substring(0, end), line.substring(end));
        });
        Map<String, String> cases = new TreeMap<>();
        parts.forEach((part, sha256) -> {
            if (part.startsWith(CASES)) {
                cases.put(part.substring(CASES.length()).strip(), sha256);
            }
        });
        OutcomeProof proof = new OutcomeProof(
                parts.getOrDefault(HEAD, ""),
                parts.getOrDefault(OBSERVATIONS, ""),
                parts.getOrDefault(TOTALS, ""),
                parts.getOrDefault(DOUBTS, ""),
                cases);
        return proof.toString().equals(text) ? Optional.of(proof) : Optional.empty();
    }
}
