package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing dropped into the folder may fail the night or be lost: each thing gets a receipt with a clear reason, or is
 * left alone and named.
 */
class HostileInputTest {

    private static final String GOOD = "indicator,value\nDETAINED,5\n";

    @TempDir
    private Path folder;

    @Test
    void badFilesAreRejectedWithTheirReasonAndTheGoodOneCounts() throws IOException {
        byte[] blob = new byte[5000];
        Arrays.fill(blob, (byte) 0xFF);
        Workspace night = Workspace.small(folder, "keep", "tables, receipts")
                .drop("KZ_2023-01.csv", GOOD)
                .drop("KZ_2023-02.csv", "")
                .drop("KZ_2023-03.csv", blob)
                .drop("KZ_2023-04.csv", "indicator,value\nDETAINED,\"5\nFIREARMS,6\n")
                .drop("KZ_2023-05.csv", "indicator,value\n")
                .drop("KZ_2031-05.csv", GOOD)
                .drop("BY/KZ_2023-06.csv", GOOD)
                .drop("letter from home.csv", GOOD)
                .drop("XX_2023-01.csv", GOOD)
                .drop("KZ_2023-07.csv", "\u0000\u0000\u0000");
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("DETAINED,") && line.contains(",5,"));
        assertReason(night, "KZ/KZ_2023-02.csv", "EMPTY_FILE");
        assertReason(night, "KZ/KZ_2023-03.csv", "REJECTED");
        assertReason(night, "KZ/KZ_2023-04.csv", "UNCLOSED_QUOTE");
        assertReason(night, "KZ/KZ_2023-05.csv", "NO_DATA_ROWS");
        assertReason(night, "KZ/KZ_2031-05.csv", "NO_ROUND");
        assertReason(night, "BY/KZ_2023-06.csv", "FOREIGN_FOLDER");
        assertReason(night, "unknown/withheld-20-STATE_YYYY-MM.csv", "NAME");
        assertReason(night, "unknown/XX_2023-01.csv", "NAME");
        assertReason(night, "KZ/KZ_2023-07.csv", "REJECTED");
    }

    @Test
    void anEnvelopeIsDoubtedOrRefusedForWhatItsNameAndItsBytesSay() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "receipts")
                .drop("KZ_2023-01.csv", GOOD)
                .drop("KZ_2023-02.csv", GOOD)
                .drop("UZ_2023-03.csv", GOOD)
                .drop("RU_2023-12.csv", GOOD);
        Path states = night.path("jobs/codebook/states.csv");
        Files.writeString(
                states,
                Files.readString(states)
                        .replace("UZ,UZB,Uzbekistan,Узбекистан,,", "UZ,UZB,Uzbekistan,Узбекистан,2023-07-01,"));
        assertThat(night.run("nightly", "--run-date", "2023-04-20"))
                .as(night.printed() + night.complained())
                .isZero();
        assertReason(night, "KZ/KZ_2023-02.csv", "SAME_FIGURES");
        assertReason(night, "KZ/KZ_2023-02.csv", "\"ACCEPTED\"");
        assertReason(night, "UZ/UZ_2023-03.csv", "NOT_A_MEMBER");
        assertReason(night, "UZ/UZ_2023-03.csv", "\"ACCEPTED\"");
        assertReason(night, "RU/RU_2023-12.csv", "FUTURE_SCOPE");
        assertReason(night, "RU/RU_2023-12.csv", "\"REJECTED\"");
    }

    private static void assertReason(Workspace night, String file, String reason) throws IOException {
        assertThat(Files.readString(night.path("output/receipts/" + file + ".1.receipt.json")))
                .as(file)
                .contains(reason);
    }

    @Test
    void whatIsNoSubmissionIsLeftAloneAndNamed() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv.part", GOOD)
                .drop(".report.csv", GOOD)
                .drop("~$KZ_2023-01.csv", GOOD)
                .drop("Thumbs.db", "hello")
                .drop("nested/KZ_2023-01.csv", GOOD)
                .drop("KZ/copy/KZ_2023-01.csv", GOOD);
        Path secret = Files.writeString(folder.resolve("secret.csv"), GOOD);
        Files.createDirectory(night.path("input/KZ.csv"));
        Files.createSymbolicLink(night.path("input/KZ_2023-02.csv"), secret);
        Files.createSymbolicLink(night.path("input/UZ"), folder);
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.printed() + night.complained())
                .isZero();
        String report = Files.readString(night.path("output/runs/2024-02-01-00001.json"));
        assertThat(report)
                .contains(
                        "KZ_2023-01.csv.part",
                        "UPLOAD_UNDER_WAY",
                        ".report.csv",
                        "~$KZ_2023-01.csv",
                        "Thumbs.db",
                        "IGNORED",
                        "KZ.csv",
                        "FOLDER",
                        "LINK",
                        "KZ/copy");
        assertThat(secret).hasContent(GOOD);
        assertThat(night.path("input/KZ_2023-02.csv")).isSymbolicLink();
        assertThat(night.path("input/Thumbs.db")).exists();
        assertThat(night.printed()).contains("0  new", "9  left alone");
    }

    @Test
    void aHostileNameCannotReachOutsideItsFolder() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "receipts")
                .drop("x..%2f..%2fevil.csv", GOOD)
                .drop("x".repeat(250) + "y.csv", GOOD)
                .drop("a\nb.csv", GOOD)
                .drop("=cmd|' !A1.csv", GOOD)
                .drop("x".repeat(251) + ".csv", GOOD)
                .drop("КZ_2023-05.csv", GOOD);
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.fingerprints("output/receipts").keySet())
                .hasSize(20)
                .filteredOn(name -> name.startsWith("unknown/") && name.indexOf('/', 8) < 0)
                .hasSize(16)
                .contains("unknown/index.html");
        assertThat(night.fingerprints(".").keySet())
                .noneMatch(name -> name.contains("evil")
                        && !name.startsWith("output/")
                        && !name.startsWith("input/")
                        && !name.startsWith("./"));
    }

    @Test
    void tooLargeAFileIsLeftAlone() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "receipts")
                .drop("KZ_2023-01.csv", GOOD + "#" + "x".repeat(1 << 20) + "\n");
        Files.writeString(
                night.path("jobs/nightly.yml"), Workspace.small("keep", "receipts") + "largest-file-mebibytes: 1\n");
        assertThat(night.run("nightly", "--run-date", "2024-02-01")).isZero();
        assertThat(night.printed()).contains("TOO_LARGE", "0  new");
    }

    @Test
    void aFileFullOfTheLongestMistakesIsToldAboutAtTheHighestCap() throws IOException {
        Random random = new Random(20230501);
        StringBuilder rows = new StringBuilder("period,indicator,operation,counterpart,case_ref,value,unit,status\n");
        for (int row = 0; row < 1_100; row++) {
            for (int field = 0; field < 8; field++) {
                random.ints(200, 0x4E00, 0x9FA5).forEach(rows::appendCodePoint);
                rows.append(field < 7 ? ',' : '\n');
            }
        }
        Workspace night = Workspace.small(folder, "keep", "states, receipts").drop("KZ_2023-05.csv", rows.toString());
        Files.writeString(
                night.path("jobs/nightly.yml"),
                Workspace.small("keep", "states, receipts") + "findings-per-code: 1000\n");
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023-05.csv.1.receipt.json")))
                .contains("\"count\" : 1100,", "\"listed\" : 1000");
        assertThat(night.path("output/2023/states/KZ-2023.xlsx")).exists();
    }

    @Test
    void aWrongLineUnderJobsStopsTheRunBeforeAnythingIsTouched() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", GOOD);
        Path units = night.path("jobs/codebook/units.csv");
        Files.writeString(units, Files.readString(units) + "POUND,Pounds,Фунты,STONE,0.1\n", StandardCharsets.UTF_8);
        assertThat(night.run("nightly", "--run-date", "2024-02-01")).isEqualTo(2);
        assertThat(night.complained()).contains("codebook/units.csv:", "STONE");
        assertThat(night.path("data")).doesNotExist();
        assertThat(night.path("output")).doesNotExist();
        assertThat(night.path("input/KZ_2023-01.csv")).exists();
    }

    @Test
    void wrongUsageIsToldAndChangesNothing() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables");
        assertThat(night.run("nightly", "--no-such-option")).isEqualTo(6);
        assertThat(night.run("nightly", "--round", "1812")).isEqualTo(6);
        assertThat(night.complained()).contains("There is no round 1812");
        assertThat(night.run("nightly", "--run-date", "yesterday")).isEqualTo(6);
        assertThat(night.path("data")).doesNotExist();
    }
}
