package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.desk.spool.AuditLog;

/** The journal knows where the log of the desk ended. */
class DeskLogTest {

    private static final String SHORTER = "is shorter than it was, or another one";

    @TempDir
    private Path folder;

    private void night(Workspace round) {
        assertThat(round.run("nightly", "--run-date", "2024-07-01"))
                .as(round.printed() + round.complained())
                .isZero();
    }

    private Path log() {
        return folder.resolve("data/desk/audit.jsonl");
    }

    private void done(String... what) throws IOException {
        AuditLog audit = new AuditLog(log(), Clock.systemUTC());
        for (String each : what) {
            audit.add("anna", each, Map.of());
        }
    }

    private static void verifyTellsOfTheLog(Workspace round) {
        assertThat(round.run("verify")).isEqualTo(1);
        assertThat(round.printed()).contains(SHORTER, "it had 3 lines", "1 difference:");
    }

    @Test
    void aLogThatWasCutAtItsEndOrReplacedIsNoticedUntilARebuildLetsItCount() throws IOException {
        Workspace round = Workspace.small(folder, "keep", "tables").expectsAYearOfTwoStates();
        round.drop("KZ_2023.csv", "period,indicator,value\n2023,DETAINED,5\n");
        Path log = log();
        night(round);
        done("sign-in", "sent", "sign-out");
        night(round);
        List<String> lines = Files.readAllLines(log);

        // What is added after the night, also half a line that is being written, is all right.
        done("sign-in");
        Files.writeString(log, String.join("\n", lines) + "\n{\"at\"");
        assertThat(round.run("verify")).isZero();

        Files.writeString(log, String.join("\n", lines.subList(0, 2)) + "\n");
        verifyTellsOfTheLog(round);
        done("another sign-out");
        verifyTellsOfTheLog(round);
        night(round);
        assertThat(round.printed() + round.complained()).contains(SHORTER);
        verifyTellsOfTheLog(round);

        Files.delete(log);
        verifyTellsOfTheLog(round);
        assertThat(round.run("rebuild")).as(round.complained()).isZero();
        assertThat(round.printed() + round.complained()).contains("counts as it is");
        assertThat(round.run("verify")).as(round.printed()).isZero();
        night(round);
        assertThat(round.printed() + round.complained()).doesNotContain(SHORTER);
    }
}
