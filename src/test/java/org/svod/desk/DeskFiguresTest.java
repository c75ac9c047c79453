package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.svod.cli.DeskNights;
import org.svod.files.FolderTree;

/** People follow a figure to the lines of the files, as far as their role goes; real nights have made the figures. */
class DeskFiguresTest {

    private static final String RELEASED = "/figures/2023-v1";
    private static final String DRAFT = "/figures/2023-draft";
    private static final String CASE = "period,operation,case number,indicator,value\n";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk("\nrelease: {approval: one}\n", "");

    /** The first night's draft is released; the second night has a joint case and a correction in its draft. */
    @BeforeAll
    static void fill() throws IOException {
        DeskNights nights = desk.nights();
        Path draft = nights.path("output/draft/2023");
        for (String place : List.of("v1", "current")) {
            for (var file : FolderTree.below(draft).entrySet()) {
                Path copy = nights.path("output/released/2023/" + place).resolve(file.getKey());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file.getValue(), copy);
            }
        }
        Files.writeString(
                nights.path("output/released/2023/index.json"),
                "{\"in_force\": \"v1\", \"releases\": [{\"folder\": \"v1\", \"released_at\": \"2024-07-02T00:00:00Z\"}]}");
        Files.writeString(
                nights.path("input/KZ_2023_v2.csv"),
                CASE + "2023,,,DETAINED,40\n2023,IDENTIFICATION-2023,IDENT-1,DETAINED,3\n2023,,,FIREARMS,12\n");
        Files.writeString(
                nights.path("input/RU_2023_v2.csv"),
                CASE + "2023,,,DETAINED,50\n2023,IDENTIFICATION-2023,IDENT-1,DETAINED,3\n");
        nights.night();
    }

    private static String page(String who, String address) throws IOException, InterruptedException {
        return desk.of(who).get(address).body();
    }

    private static int code(String who, String address) throws IOException, InterruptedException {
        return desk.of(who).get(address).statusCode();
    }

    /** The address of the link with these words. */
    private static String link(String page, String words) {
        Matcher found = Pattern.compile("href=\"([^\"]+)\"[^>]*>(?:<bdi>)?" + Pattern.quote(words) + "<")
                .matcher(page);
        assertThat(found.find()).as("a link to " + words).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void aStatisticianFollowsAFigureOfTheDraftToCasesFilesAndLinesByLinksAlone() throws Exception {
        assertThat(desk.of("stan")
                        .get("/figures")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(DRAFT);
        String list = page("stan", DRAFT);
        assertThat(list).contains("These figures are not released", ">93<", "As of run");
        String figure = page("stan", link(list, "Persons detained"));
        assertThat(figure).contains(">96<", ">−3<", ">93<", "<svg class=\"bar\"");

        String rows = page("stan", link(figure, "Kazakhstan"));
        assertThat(rows)
                .contains("2 rows that count, together 43 persons")
                .containsPattern(
                        "<td class=\"n\">40</td>\\s*<td><a href=\"/receipts/KZ/file/KZ_2023_v2.csv.1\"><bdi>KZ_2023_v2.csv</bdi></a></td>\\s*<td>2</td>")
                .containsPattern("<bdi>IDENT-1</bdi></td>\\s*<td class=\"n\">3</td>");
        assertThat(code("stan", link(rows, "KZ_2023_v2.csv"))).isEqualTo(200);

        String cases = page("stan", link(figure, "Joint cases, counted once"));
        assertThat(cases).contains("1 in all; they add −3 to the figure", "Kazakhstan", "Russia", "Agreed");
        String one = page("stan", link(cases, "IDENT-1"));
        assertThat(one).contains("Joint case IDENT-1", "KZ_2023_v2.csv", "RU_2023_v2.csv", ">−3<", "<td>3</td>");
    }

    @Test
    void othersSeeTheReleaseAloneAndOfOtherStatesTheTotals() throws Exception {
        for (String who : List.of("rita", "olga", "kz", "ru")) {
            assertThat(desk.of(who)
                            .get("/figures")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as(who)
                    .endsWith(RELEASED);
            assertThat(page(who, RELEASED)).contains(">5<").doesNotContain(">93<", "draft", "2023-draft");
            assertThat(page(who, RELEASED + "/DETAINED"))
                    .contains("Kazakhstan")
                    .doesNotContain(RELEASED + "/DETAINED/joint");
            for (String closed : List.of(
                    DRAFT,
                    DRAFT + "/DETAINED",
                    DRAFT + "/DETAINED/rows/KZ",
                    RELEASED + "/DETAINED/joint",
                    RELEASED + "/DETAINED/decision",
                    RELEASED + "/DETAINED/joint/case?key=IDENT-1")) {
                assertThat(code(who, closed)).as(who + closed).isEqualTo(404);
            }
        }
        assertThat(page("kz", RELEASED + "/DETAINED")).contains(RELEASED + "/DETAINED/rows/KZ");
        assertThat(page("kz", RELEASED + "/DETAINED/rows/KZ"))
                .contains("KZ_2023.csv")
                .doesNotContain("_v2");
        assertThat(page("ru", RELEASED + "/DETAINED")).doesNotContain("/rows/KZ");
        assertThat(code("ru", RELEASED + "/DETAINED/rows/KZ")).isEqualTo(404);
        assertThat(code("rita", RELEASED + "/DETAINED/rows/KZ")).isEqualTo(404);
    }

    @Test
    void theTableOfOperationsThatANightReplacesIsSeenAtOnce() throws Exception {
        Path table = desk.nights().path("output/draft/2023/public/figures-by-operation-2023.csv");
        String before = Files.readString(table);
        assertThat(page("stan", DRAFT + "/DETAINED")).contains("id=\"operations\"");
        try {
            Files.writeString(table, before.lines().findFirst().orElseThrow() + "\n");
            assertThat(page("stan", DRAFT + "/DETAINED")).doesNotContain("id=\"operations\"");
        } finally {
            Files.writeString(table, before);
        }
        assertThat(page("stan", DRAFT + "/DETAINED")).contains("id=\"operations\"");
    }

    @Test
    void whatIsNotThereIsNoPage() throws Exception {
        for (String none : List.of(
                DRAFT + "/NOTHING",
                DRAFT + "/DETAINED/rows/ZZ",
                DRAFT + "/DETAINED/rows/KZ?period=2023-13",
                DRAFT + "/DETAINED/rows/KZ?period=2023-01",
                DRAFT + "/DETAINED/joint/case?key=",
                DRAFT + "/DETAINED/reported",
                "/figures/2023-v9",
                "/figures/2023")) {
            assertThat(code("stan", none)).as(none).isEqualTo(404);
        }
    }

    @Test
    void everyPageSaysTheSameInRussian() throws Exception {
        DeskTester.Browser browser = desk.fresh();
        browser.signIn("stan", DeskTester.PASSWORD);
        browser.get(DRAFT);
        browser.post("/language", "to", "ru", "back", "/figures");
        for (String address : Stream.of("", "/DETAINED", "/DETAINED/rows/KZ", "/DETAINED/joint", "/DETAINED/mirror")
                .map(DRAFT::concat)
                .toList()) {
            assertThat(browser.get(address).body())
                    .as(address)
                    .contains("<html lang=\"ru\">", "Эти показатели не опубликованы")
                    .doesNotContain("Persons", "Figures", "Reported");
        }
    }
}
