package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in force of each State, as the desk reads it. */
class InForceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private Path file(String state) {
        return folder.resolve("output/desk/in-force").resolve(state + ".jsonl");
    }

    /** Its lines between the first and the last, after all were held to their form and the last one to the others. */
    private List<JsonNode> lines(String state) throws IOException {
        String content = Files.readString(file(state));
        List<String> lines = content.lines().toList();
        JsonNode first = JSON.readTree(lines.get(0));
        String named = first.path("$schema").asString();
        assertThat(first.path("state").asString()).isEqualTo(state);
        JsonForms forms = new JsonForms();
        List<JsonNode> between = new ArrayList<>();
        for (String line : lines) {
            assertThat(forms.wrong(file(state), named, line)).as(line).isEmpty();
            between.add(JSON.readTree(line));
        }
        JsonNode last = between.get(lines.size() - 1);
        String before = content.substring(0, content.lastIndexOf('\n', content.length() - 2) + 1);
        assertThat(last.path("lines").asInt()).isEqualTo(lines.size() - 1);
        assertThat(last.path("sha256_before").asString())
                .isEqualTo(Fingerprint.of(before.getBytes(StandardCharsets.UTF_8)));
        return between.subList(1, lines.size() - 1);
    }

    private Map<String, String> values(String state) throws IOException {
        return lines(state).stream()
                .filter(line -> line.has("key"))
                .collect(Collectors.toMap(
                        line -> line.path("key").asString(),
                        line -> line.path("scope").asString() + " v"
                                + line.path("version").asInt() + " "
                                + line.path("value").asString()));
    }

    private static String key(String indicator, String period, String caseRef) {
        return Fingerprint.of(
                (indicator + "\n" + period + "\nNATIONAL\n\n" + caseRef).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theDeskReadsWhatIsInForceOfAStateAndNothingOfAnother() throws IOException {
        Workspace night = Workspace.small(folder, "move", "desk");
        night.drop("KZ_2023-01.csv", "indicator,value,case_ref\nDETAINED,1,\nFIREARMS,2,C-1\n")
                .drop("KZ_2023-02.csv", "indicator,value,case_ref\nDETAINED,7,\nFIREARMS,3,C-1\nFIREARMS,,C-2\n")
                .drop("RU_2023-Q1.csv", "period,indicator,value\n2023-01,DETAINED,4\n2023-02,DETAINED,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-05-01")).isZero();
        assertThat(values("KZ"))
                .containsEntry(key("DETAINED", "2023-02", ""), "2023-02 v1 7")
                .containsEntry(key("FIREARMS", "2023-02", "C-1"), "2023-02 v1 3")
                .containsEntry(key("FIREARMS", "2023-02", "C-2"), "2023-02 v1 ");
        assertThat(values("RU").values()).containsExactlyInAnyOrder("2023-Q1 v1 4", "2023-Q1 v1 5");
        assertThat(lines("UZ")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("output/desk"))))
                .isEqualTo("rwxr-x---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("KZ"))))
                .isEqualTo("rw-r-----");
        assertThat(Files.readString(file("KZ"))).doesNotContain("C-1", "DETAINED");

        // A month is replaced within a quarter, a return is corrected, one is withdrawn, one is refused by a decision.
        night.drop("RU_2023-02.csv", "indicator,value\nDETAINED,50\n")
                .drop("KZ_2023-01_v2.csv", "indicator,value\n#withdraw\n")
                .drop("KZ_2023-02_v2.csv", "indicator,value\nDETAINED,8\n");
        Files.writeString(
                folder.resolve("jobs/rounds/2023/decisions.csv"),
                "kind,indicator,reference,value,decided_by,decided_on,reason\nrefuse,,KZ_2023-02_v2.csv,,Sec,2023-05-02,a test\n");
        assertThat(night.run("nightly", "--run-date", "2023-05-02"))
                .as(night.complained())
                .isZero();
        assertThat(values("RU").values()).containsExactlyInAnyOrder("2023-02 v1 50", "2023-Q1 v1 4");
        assertThat(lines("KZ"))
                .filteredOn(line -> line.path("scope").asString().equals("2023-01"))
                .hasSize(1)
                .allMatch(line -> line.path("version").asInt() == 2 && !line.has("key"));
        assertThat(values("KZ")).containsEntry(key("DETAINED", "2023-02", ""), "2023-02 v1 7");

        // Nothing new: the file is not written again, unless somebody has changed it. A rebuild gives the same.
        Map<String, String> all = night.fingerprints("output/desk");
        Files.writeString(file("RU"), Files.readString(file("RU")).replace("50", "51"));
        Object kept = Files.getLastModifiedTime(file("KZ"));
        assertThat(night.run("nightly", "--run-date", "2023-05-03")).isZero();
        assertThat(night.fingerprints("output/desk")).isEqualTo(all);
        assertThat(Files.getLastModifiedTime(file("KZ"))).isEqualTo(kept);
        // A quiet night does not read them. What the disk alone has changed is named by verify.
        FileTime written = Files.getLastModifiedTime(file("RU"));
        Files.writeString(file("RU"), Files.readString(file("RU")).replace("50", "52"));
        Files.setLastModifiedTime(file("RU"), written);
        assertThat(night.run("nightly", "--run-date", "2023-05-03")).isZero();
        assertThat(night.fingerprints("output/desk")).isNotEqualTo(all);
        assertThat(night.run("verify")).isEqualTo(1);
        assertThat(night.printed())
                .contains("output/desk/in-force/RU.jsonl: not what the database yields; take it away", "1 difference:");
        Files.delete(file("RU"));
        assertThat(night.run("nightly", "--run-date", "2023-05-03")).isZero();
        assertThat(night.fingerprints("output/desk")).isEqualTo(all);
        assertThat(night.run("verify")).as(night.printed()).isZero();
        SampleNightTest.delete(folder.resolve("output/desk"));
        Files.createDirectories(folder.resolve("output/desk/in-force"));
        Files.writeString(file("XX"), "of a State that was in the codebook");
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.fingerprints("output/desk")).isEqualTo(all);

        // The files are not wanted any more: none may look valid.
        Path settings = folder.resolve("jobs/nightly.yml");
        Files.writeString(settings, Files.readString(settings).replace("[desk]", "[]"));
        assertThat(night.run("nightly", "--run-date", "2023-05-04"))
                .as(night.complained())
                .isZero();
        assertThat(folder.resolve("output/desk/in-force")).isEmptyDirectory();
    }

    @Test
    void aFaultInTheFilesForTheDeskCostsNeitherFiguresNorNotices() throws IOException {
        Workspace night = Workspace.small(folder, "move", "desk, tables");
        night.drop("KZ_2023-01.csv", "indicator,value\nDETAINED,1\n");
        Files.createDirectories(folder.resolve("output"));
        Files.writeString(folder.resolve("output/desk"), "in the way");
        assertThat(night.run("nightly", "--run-date", "2023-05-01")).isEqualTo(1);
        assertThat(night.complained()).contains("the files for the desk could not be written");
        assertThat(folder.resolve("output/2023/annual-figures-2023.csv")).exists();
        assertThat(folder.resolve("data/outbox")).isNotEmptyDirectory();

        Files.delete(folder.resolve("output/desk"));
        Files.createDirectories(folder.resolve("output/desk/in-force"));
        Files.writeString(file("XX"), "of a State that the codebook does not have");
        assertThat(night.run("nightly", "--run-date", "2023-05-02")).isZero();
        assertThat(values("KZ")).hasSize(1);
        assertThat(file("XX")).doesNotExist();
    }
}
