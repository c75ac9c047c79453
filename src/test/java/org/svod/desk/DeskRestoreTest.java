package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.DeskNights;
import org.svod.files.ChainedLines;

/** The exercise of operating.md, seen from the desk: the machine is lost, and people find everything as it was. */
class DeskRestoreTest {

    private static final String GOOD = "period,indicator,value\n2023,DETAINED,6\n2023,FIREARMS,12\n";

    @TempDir
    private Path folder;

    @Test
    void usersLogReceiptsAndAnswersComeBackFromABackupAndAnOlderFolderOpens() throws Exception {
        DeskNights nights = new DeskNights(folder);
        Path log = nights.path("data/desk/audit.jsonl");
        try (DeskTester desk = new DeskTester(nights)) {
            DeskTester.Browser kz = desk.of("kz");
            String checked = URI.create(kz.give("x", GOOD.getBytes(StandardCharsets.UTF_8))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .getPath();
            kz.get(checked);
            kz.post(checked);
            DeskTester.Browser olga = desk.of("olga");
            String seen = DeskTester.seen(olga.get("/runs").body());
            olga.post("/runs", "seen", seen);
        }
        nights.night();
        List<String> before = Files.readAllLines(log);

        nights.restoreFrom("data/archive", "data/etc", "data/desk/audit.jsonl", "jobs");
        // As versions before this one left it: fewer columns, and a file of a process that was killed.
        Path users = nights.path("data/etc/desk/users.csv");
        Files.writeString(
                users,
                "user,role,state,password\n"
                        + Files.readAllLines(users).stream()
                                .skip(1)
                                .map(line -> line.split(","))
                                .map(cells -> String.join(",", cells[0], cells[2], cells[3], cells[4]))
                                .reduce("", (all, line) -> all + line + "\n"));
        Path left = nights.path("data/desk/spool/0123456789abcdef0123456789abcdef/KZ_2023_v2.csv");
        Files.createDirectories(left.resolveSibling("."));
        Files.writeString(left, GOOD);

        assertThat(nights.verified()).startsWith("0 ");
        try (DeskTester desk = DeskTester.again(nights)) {
            assertThat(desk.of("kz").get("/receipts/KZ/2023").body()).contains("KZ_2023_v2.csv");
            assertThat(desk.of("olga").get("/runs").body()).contains("olga");
            assertThat(desk.of("kz").post("/send/0123456789abcdef").statusCode())
                    .isEqualTo(302);
        }
        try (Stream<Path> spool = Files.list(nights.path("data/desk/spool"))) {
            assertThat(spool).isEmpty();
        }
        assertThat(Files.readAllLines(log))
                .startsWith(before.toArray(String[]::new))
                .hasSizeGreaterThan(before.size());
        assertThat(ChainedLines.broken(log)).isEmpty();
        nights.night();
        assertThat(nights.verified()).startsWith("0 ");
    }
}
