package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.codebook.Codebook;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;
import org.svod.publication.SampleCodebook;
import org.svod.reconciliation.SubmissionRows;

class InForceLinesTest {

    private static final Codebook CODEBOOK = SampleCodebook.codebook();
    private static final State STATE = CODEBOOK.states().at(0);
    private static final Period MAY = Period.month(2023, 5);
    private static final CellKey FIRST = cell(0);
    private static final CellKey SECOND = cell(1);
    private static final String MADE_OF = "ab".repeat(32);

    @TempDir
    private Path folder;

    private static CellKey cell(int indicator) {
        return new CellKey(MAY, CODEBOOK.indicators().at(indicator), CODEBOOK.national(), Optional.empty());
    }

    private static Observation row(CellKey cell, String caseRef, String value) {
        Optional<BigDecimal> number =
                Optional.of(value).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        return new Observation(
                cell, caseRef, number, number.isPresent() ? ObservationStatus.A : ObservationStatus.M, 2);
    }

    private static AcceptedSubmission submission() {
        String file = STATE.code() + "_2023-05.csv";
        return new AcceptedSubmission(
                new Delivery(
                        7,
                        file,
                        file,
                        1,
                        "",
                        "cd".repeat(32),
                        10,
                        LocalDate.of(2023, 6, 1),
                        Optional.of(new SubmissionName(STATE, MAY, OptionalInt.empty(), FileFormat.of(file)))),
                3,
                Set.of(),
                false);
    }

    private static byte[] written(boolean single, List<Observation> plain, List<Observation> cases, CellTotal... totals)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InForceLines lines = new InForceLines(STATE, single, MADE_OF, out);
        lines.add(submission(), new SubmissionRows(plain, CaseRows.of(cases)), List.of(totals));
        lines.end();
        return out.toByteArray();
    }

    private static List<String> between(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        return lines.subList(1, lines.size() - 1);
    }

    private static String line(CellKey cell, String caseRef, int rows, String value) {
        return "{\"scope\":\"2023-05\",\"version\":3,\"sha256\":\"" + "cd".repeat(32) + "\",\"key\":\""
                + InForceLines.key(cell, caseRef) + "\",\"rows\":" + rows + ",\"value\":\"" + value + "\"}";
    }

    @Test
    void thereIsALineARow() throws IOException {
        assertThat(between(written(
                        true,
                        List.of(row(FIRST, "", "10"), row(SECOND, "", "")),
                        List.of(row(FIRST, "C-1", "1.50"), row(FIRST, "C-2", "")))))
                .containsExactlyInAnyOrder(
                        line(FIRST, "", 1, "10"),
                        line(SECOND, "", 1, ""),
                        line(FIRST, "C-1", 1, "1.5"),
                        line(FIRST, "C-2", 1, ""));
    }

    @Test
    void ofManyRowsThereIsALineACell() throws IOException {
        assertThat(between(written(
                        false,
                        List.of(row(FIRST, "", "10"), row(SECOND, "", "")),
                        List.of(),
                        new CellTotal(FIRST, new BigDecimal("1.5"), 1, 1),
                        new CellTotal(SECOND, BigDecimal.ZERO, 0, 2))))
                .containsExactlyInAnyOrder(line(FIRST, "", 3, "11.5"), line(SECOND, "", 3, ""));
    }

    @Test
    void aReturnWithoutRowsHasALine() throws IOException {
        assertThat(between(written(true, List.of(), List.of())))
                .containsExactly("{\"scope\":\"2023-05\",\"version\":3,\"sha256\":\"" + "cd".repeat(32) + "\"}");
    }

    @Test
    void aFileThatIsNotWholeOrMadeOfAnotherThingIsToldApart() throws IOException {
        byte[] bytes = written(true, List.of(row(FIRST, "", "10"), row(SECOND, "", "7")), List.of());
        Path file = folder.resolve("ZZ.jsonl");
        assertThat(InForceLines.isOf(file, MADE_OF)).as("no file").isFalse();
        Files.write(file, bytes);
        assertThat(InForceLines.isOf(file, MADE_OF)).isTrue();
        assertThat(InForceLines.isOf(file, "cd".repeat(32))).isFalse();
        for (int place = 0; place < bytes.length; place++) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 1;
            Files.write(file, flipped);
            assertThat(InForceLines.isOf(file, MADE_OF)).as("byte " + place).isFalse();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Files.writeString(file, text.substring(0, text.indexOf("{\"lines\"")));
        assertThat(InForceLines.isOf(file, MADE_OF))
                .as("the last line is missing")
                .isFalse();
        Files.writeString(file, text + "{}\n");
        assertThat(InForceLines.isOf(file, MADE_OF)).as("more follows").isFalse();
        Files.writeString(file, "");
        assertThat(InForceLines.isOf(file, MADE_OF)).as("empty").isFalse();
    }
}
