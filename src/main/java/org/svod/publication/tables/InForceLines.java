package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.codebook.State;
import org.svod.files.Fingerprint;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.reconciliation.SubmissionRows;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in force of a State, for programs that compare a new file with it: one JSON object a line. A row has the hash
 * of its key in place of the key. The hash of a short case number can be found by trying, so the file is as
 * confidential as {@code contributions}. The first line says what the file is made of, the last one proves that it is
 * whole.
 */
public final class InForceLines {

    /** If a State has more rows than these, there is one line for each cell. */
    public static final long MOST_ROWS = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final MessageDigest digest = Fingerprint.digest();
    private final boolean single;
    private long lines;

    /**
     * Begins a file.
     *
     * @param single whether there is one line a row; otherwise there is one line a cell
     * @param madeOf what the content follows from, as a fingerprint
     */
    public InForceLines(State state, boolean single, String madeOf, OutputStream out) throws IOException {
        this.out = out;
        this.single = single;
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("$schema", JsonSchema.IN_FORCE.reference());
        first.put("schema_version", JsonSchema.IN_FORCE.version());
        first.put("state", state.code());
        first.put("lines_of", single ? "rows" : "cells");
        first.put("made_of", madeOf);
        line(first);
    }

    /**
     * Writes a return with those of its rows that count.
     *
     * @param totals what the case rows add up to
     */
    public void add(AcceptedSubmission submission, SubmissionRows rows, List<CellTotal> totals) throws IOException {
        long before = lines;
        if (single) {
            for (Observation row : rows.observations()) {
                row(submission, key(row.cell(), row.caseRef()), 1, row.value());
            }
            for (Observation row : rows.cases()) {
                row(submission, key(row.cell(), row.caseRef()), 1, row.value());
            }
        } else {
            cells(submission, rows.observations(), totals);
        }
        if (lines == before) {
            line(head(submission));
        }
    }

    private void cells(AcceptedSubmission submission, List<Observation> observations, List<CellTotal> totals)
            throws IOException {
        Map<CellKey, Cell> cells = new TreeMap<>();
        observations.forEach(row -> cells.merge(row.cell(), new Cell(1, row.value()), Cell::and));
        totals.forEach(total -> cells.merge(total.cell(), Cell.of(total), Cell::and));
        for (Map.Entry<CellKey, Cell> cell : cells.entrySet()) {
            row(
                    submission,
                    key(cell.getKey(), ""),
                    cell.getValue().rows(),
                    cell.getValue().value());
        }
    }

    /** The rows of one cell, put together; rows without a value add nothing. */
    private record Cell(long rows, Optional<BigDecimal> value) {

        static Cell of(CellTotal total) {
            return new Cell(
                    total.values() + total.missing(),
                    total.values() > 0 ? Optional.of(total.value()) : Optional.empty());
        }

        Cell and(Cell other) {
            Optional<BigDecimal> sum = value.map(one -> one.add(other.value.orElse(BigDecimal.ZERO)))
                    .or(other::value);
            return new Cell(rows + other.rows, sum);
        }
    }

    private static Map<String, Object> head(AcceptedSubmission submission) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scope", submission.scope().toString());
        line.put("version", submission.version());
        line.put("sha256", submission.delivery().sha256());
        return line;
    }

    private void row(AcceptedSubmission submission, String key, long rows, Optional<BigDecimal> value)
            throws IOException {
        Map<String, Object> line = head(submission);
        line.put("key", key);
        line.put("rows", rows);
        line.put("value", value.map(Decimals::text).orElse(""));
        line(line);
    }

    /** The hash of what tells a row from the others of its return. */
    public static String key(CellKey cell, String caseRef) {
        String text = String.join(
                "\n",
                cell.indicator().code(),
                cell.period().toString(),
                cell.operation().code(),
                cell.counterpart().map(State::code).orElse(""),
                caseRef);
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void line(Map<String, Object> line) throws IOException {
        byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        lines++;
        out.write(bytes);
    }

    /** Writes the last line; the stream stays open. */
    public void end() throws IOException {
        out.write(last(lines, Fingerprint.hex(digest)).getBytes(StandardCharsets.UTF_8));
    }

    private static String last(long before, String sha256) {
        return "{\"lines\":" + before + ",\"sha256_before\":\"" + sha256 + "\"}\n";
    }

    /** Whether a file is whole and made of this. */
    public static boolean isOf(Path file, String madeOf) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] content = Files.readAllBytes(file);
        int before = 0;
        long lines = 0;
        for (int i = 0; i < content.length - 1; i++) {
            if (content[i] == '\n') {
                if (lines == 0 && !text(content, 0, i).endsWith(",\"made_of\":\"" + madeOf + "\"}")) {
                    return false;
                }
                before = i + 1;
                lines++;
            }
        }
        MessageDigest digest = Fingerprint.digest();
        digest.update(content, 0, before);
        return lines > 0 && text(content, before, content.length).equals(last(lines, Fingerprint.hex(digest)));
    }

    private static String text(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.UTF_8);
    }
}
