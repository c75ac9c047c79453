package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.svod.desk.reading.DownloadFile;
import org.svod.files.Fingerprint;

/** Who gets which file of a release, of a draft and of a night, where releases in force are open to everybody. */
class DeskDownloadsTest {

    private static final Pattern SET = Pattern.compile("href=\"(/downloads/[^/\"]+)\"");
    private static final Pattern FILE = Pattern.compile("href=\"(/downloads/([^/\"]+)/file/([^\"]+))\"");

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk("", "svod.desk.public-downloads=true");

    /** A round that asks for approval, with two releases of which the first is recalled, and a draft. */
    @BeforeAll
    static void fill() throws IOException {
        Path yml = desk.nights().path("jobs/rounds/2023/round.yml");
        String text = Files.readString(yml).replaceAll("(?m)^release:.*\\R", "");
        Files.writeString(yml, text + "release: {approval: one}\n");
        for (String set : new String[] {"released/2023/v1", "released/2023/v2", "released/2023/v3", "draft/2023"}) {
            for (String file : new String[] {
                "public/letter-2023-en.docx",
                "internal/evidence-2023.csv",
                "states/KZ/KZ-2023.xlsx",
                "states/RU/RU-2023.xlsx"
            }) {
                write(set + "/" + file, set + " " + file);
            }
        }
        write(
                "released/2023/index.json",
                "{\"round\": \"2023\", \"in_force\": \"v2\", \"releases\": ["
                        + "{\"folder\": \"v1\", \"released_at\": \"2024-07-01T00:00:00Z\","
                        + " \"recalled_at\": \"2024-07-02T00:00:00Z\", \"recalled_because\": \"A <wrong> sum\"},"
                        + "{\"folder\": \"../../draft/2023\", \"recalled_at\": null},"
                        + "{\"folder\": \"v2\", \"recalled_at\": null, \"recalled_because\": null}]}");
        Path secret = write("secret.txt", "secret");
        Files.createSymbolicLink(output("released/2023/v2/public/link.txt"), secret);
        Files.createSymbolicLink(output("released/2023/v2/public/folder"), output("draft/2023"));
    }

    private static Path output(String name) {
        return desk.nights().path("output").resolve(name);
    }

    private static Path write(String name, String content) throws IOException {
        Files.createDirectories(output(name).resolveSibling("."));
        return Files.writeString(output(name), content);
    }

    /** Of the round that asks for approval. */
    private static Map<String, String> links(String who) throws Exception {
        Map<String, String> links = allLinks(who);
        links.keySet().removeIf(name -> name.startsWith("2019 "));
        return links;
    }

    private static Map<String, String> allLinks(String who) throws Exception {
        Map<String, String> links = new TreeMap<>();
        Matcher sets = SET.matcher(desk.of(who).get("/downloads").body());
        while (sets.find()) {
            Matcher files = FILE.matcher(desk.of(who).get(sets.group(1)).body());
            while (files.find()) {
                links.put(files.group(2) + " " + files.group(3), files.group(1));
            }
        }
        return links;
    }

    @Test
    void aReaderGetsThePublicFilesOfReleasesAlone() throws Exception {
        for (String who : new String[] {"rita", "olga"}) {
            assertThat(links(who).keySet())
                    .containsExactly("2023-v1 public/letter-2023-en.docx", "2023-v2 public/letter-2023-en.docx");
        }
    }

    @Test
    void aSubmitterGetsTheFilesOfTheOwnStateToo() throws Exception {
        assertThat(links("kz").keySet())
                .containsExactly(
                        "2023-v1 public/letter-2023-en.docx",
                        "2023-v1 states/KZ/KZ-2023.xlsx",
                        "2023-v2 public/letter-2023-en.docx",
                        "2023-v2 states/KZ/KZ-2023.xlsx");
    }

    @Test
    void theSecretariatGetsEveryFileAndTheDraftButNoLink() throws Exception {
        assertThat(links("stan")).isEqualTo(links("anna")).hasSize(12);
        assertThat(links("stan").keySet())
                .contains("2023-draft internal/evidence-2023.csv", "2023-v1 states/RU/RU-2023.xlsx")
                .noneMatch(name -> name.contains("link") || name.contains("folder") || name.contains("v3"));
    }

    @Test
    void everyListedFileComesAsItLiesThereAndNobodyGetsWhatIsNotListedForThem() throws Exception {
        Map<String, String> all = allLinks("stan");
        for (String who : new String[] {"", "kz", "ru", "stan", "anna", "olga", "rita"}) {
            Map<String, String> own = allLinks(who);
            for (Map.Entry<String, String> link : all.entrySet()) {
                int expected = own.containsKey(link.getKey()) ? 200 : 404;
                assertThat(desk.of(who).get(link.getValue()).statusCode())
                        .as(who + " " + link)
                        .isEqualTo(expected);
            }
        }
        HttpResponse<String> file = desk.of("rita").get(all.getOrDefault("2023-v2 public/letter-2023-en.docx", ""));
        assertThat(file.body()).isEqualTo("released/2023/v2 public/letter-2023-en.docx");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("letter-2023-en.docx");
        assertThat(desk.of("rita").get("/downloads/2023-v2").body())
                .contains(Fingerprint.of(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(desk.nights().path("data/desk/audit.jsonl")))
                .contains("\"who\":\"rita\",\"what\":\"download\",")
                .contains("\"file\":\"2023-draft/internal/evidence-2023.csv\"");
    }

    @Test
    void theArchiveHoldsWhatThePersonMayHave() throws Exception {
        String letter = "released/2023/v2 public/letter-2023-en.docx";
        String workbook = "released/2023/v2 states/KZ/KZ-2023.xlsx";
        assertThat(zip("kz"))
                .isEqualTo(Map.of(
                        "2023-v2/public/letter-2023-en.docx",
                        letter,
                        "2023-v2/states/KZ/KZ-2023.xlsx",
                        workbook,
                        "2023-v2/SHA256SUMS",
                        sum(letter) + "  public/letter-2023-en.docx\n" + sum(workbook) + "  states/KZ/KZ-2023.xlsx\n"));
        assertThat(zip("stan")).hasSize(5);
        assertThat(zip("")).hasSize(2);
        assertThat(desk.of("rita").get("/downloads/2023-draft/zip").statusCode())
                .isEqualTo(404);
        assertThat(desk.of("stan").get("/downloads/2023-draft/zip").statusCode())
                .isEqualTo(200);
        assertThat(desk.of("stan").get("/downloads/2023/zip").statusCode()).isEqualTo(404);
    }

    private static String sum(String content) {
        return Fingerprint.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> zip(String who) throws Exception {
        byte[] bytes = desk.of(who).bytes("/downloads/2023-v2/zip");
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void ofARoundWithoutApprovalOnlyTheSecretariatGetsWhatShowsSingleReturns() throws Exception {
        assertThat(allLinks("").keySet()).noneMatch(name -> name.startsWith("2019"));
        for (String who : new String[] {"rita", "olga", "kz"}) {
            assertThat(allLinks(who).keySet())
                    .as(who)
                    .contains("2019 annual-figures-2019.csv")
                    .noneMatch(name -> name.contains("evidence") || name.contains("reconciliation"));
        }
        assertThat(allLinks("stan").keySet()).contains("2019 annual-figures-2019.csv", "2019 evidence-2019.csv");
    }

    @Test
    void aRecalledReleaseSaysSoAndWhy() throws Exception {
        assertThat(desk.of("rita").get("/downloads").body())
                .containsOnlyOnce(">Recalled<")
                .containsOnlyOnce(">In force<");
        assertThat(desk.of("rita").get("/downloads/2023-v1").body())
                .contains("This release was recalled on 2 July 2024: A &lt;wrong&gt; sum.");
        assertThat(desk.of("").get("/downloads/2023-v1").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNotSignedInGetsThePublicFilesOfTheReleaseInForceAlone() throws Exception {
        assertThat(allLinks("").keySet()).containsExactly("2023-v2 public/letter-2023-en.docx");
        assertThat(desk.of("").get("/downloads").body())
                .contains("href=\"/login\"")
                .doesNotContain("2019", "2023-v1");
        assertThat(desk.of("").get("/returns").statusCode()).isEqualTo(302);
        HttpResponse<String> current = desk.of("").get("/downloads/2023-current/file/public/letter-2023-en.docx");
        assertThat(current.body()).isEqualTo("released/2023/v2 public/letter-2023-en.docx");
    }

    @Test
    void whatIsClosedLooksLikeWhatDoesNotExist() throws Exception {
        for (String who : new String[] {"", "rita", "kz"}) {
            for (String[] pair : new String[][] {
                {"2023-draft", "2023-wrong"},
                {"2023-v2/file/internal/evidence-2023.csv", "2023-v2/file/internal/evidence-2022.csv"},
                {"2023-v2/file/states/RU/RU-2023.xlsx", "2023-v2/file/states/ZZ/ZZ-2023.xlsx"}
            }) {
                assertThat(answer(who, pair[0])).as(who + pair[0]).isEqualTo(answer(who, pair[1]));
            }
        }
    }

    private static String answer(String who, String address) throws Exception {
        HttpResponse<String> answer = desk.of(who).get("/downloads/" + address);
        return answer.statusCode() + " " + answer.body().replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void aSignedLetterComesWithItsReleaseForWhoHasSignedIn() throws Exception {
        String name = "letter-2023-ru-v1-signed.docx";
        assertThat(links("rita")).hasSize(2);
        Path signed = write("released/2023/" + name, "signed");
        Path link = Files.createSymbolicLink(output("released/2023/letter-2023-en-v2-signed.docx"), signed);
        write("released/2023/letter-2023-ru-v9-signed.docx", "of no release");
        try {
            assertThat(links("rita").keySet())
                    .containsExactly(
                            "2023-v1 " + name,
                            "2023-v1 public/letter-2023-en.docx",
                            "2023-v2 public/letter-2023-en.docx");
            assertThat(desk.of("rita").get("/downloads/2023-v1/file/" + name).body())
                    .isEqualTo("signed");
            assertThat(desk.of("rita").get("/downloads/2023-v1").body())
                    .contains(">Signed letter, in Russian<", sum("signed"));
            assertThat(desk.of("").get("/downloads/2023-v1/file/" + name).statusCode())
                    .isEqualTo(404);
            Files.delete(link);
            Files.move(signed, link);
            assertThat(zip("stan")).containsEntry("2023-v2/" + link.getFileName(), "signed");
            assertThat(zip(""))
                    .as("who has not signed in gets what lies in public/ alone")
                    .hasSize(2);
        } finally {
            for (String language : new String[] {"en-v2", "ru-v1", "ru-v9"}) {
                Files.deleteIfExists(output("released/2023/letter-2023-" + language + "-signed.docx"));
            }
        }
    }

    @Test
    void aReplacedReleaseAndANewRecallAreSeenAtOnce() throws Exception {
        Path index = output("released/2023/index.json");
        String before = Files.readString(index);
        try {
            Path beside = index.resolveSibling(".beside");
            Files.writeString(beside, before.replace("\"in_force\": \"v2\"", "\"in_force\": null "));
            Files.move(beside, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            assertThat(allLinks("")).isEmpty();
            assertThat(desk.of("rita").get("/downloads/2023-v2").body()).contains("A later release has replaced");
        } finally {
            Files.writeString(index, before);
        }
        assertThat(allLinks("")).isNotEmpty();
    }

    @Test
    void anIndexThatCannotBeReadForAMomentIsAFaultAndNotARoundWithoutReleases() throws Exception {
        Path index = output("released/2023/index.json");
        Path place = output("released/2023/.place");
        String before = Files.readString(index);
        Files.delete(index);
        // The link stays the same while what it leads to is a folder, which nobody can read as a file.
        Files.createDirectory(place);
        Files.createSymbolicLink(index, place);
        try {
            HttpResponse<String> answer = desk.of("rita").get("/downloads");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Try again later");
            Files.delete(place);
            Files.writeString(place, before);
            assertThat(links("rita")).hasSize(2);
        } finally {
            Files.delete(index);
            Files.deleteIfExists(place);
            Files.writeString(index, before);
        }
    }

    @Test
    void everyKindOfFileHasWordsInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
            assertThat(ResourceBundle.getBundle("org.svod.desk.page.desk", language)
                            .keySet())
                    .containsAll(DownloadFile.allKinds().stream()
                            .map(kind -> "downloads.file." + kind)
                            .toList());
        }
    }
}
