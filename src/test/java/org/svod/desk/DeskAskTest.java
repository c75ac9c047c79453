package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The secretariat asks a State, and the State answers with a text and with its next file. */
class DeskAskTest {

    private static final String HEADING = "period,indicator,operation,case_ref,value\n";
    private static final String RECEIPT = "/receipts/KZ/file/KZ_2023_v2.csv.1";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    @BeforeAll
    static void fill() throws IOException {
        desk.nights().drop("KZ_2023_v2.csv", HEADING + "2023,DETAINED,TRAL-2023,TRAL-23/001,4\n");
        desk.nights().drop("RU_2023_v2.csv", HEADING + "2023,DETAINED,TRAL-2023,TRAL-23/001,5\n");
        desk.nights().night();
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    /** Sends the form of a page that asks or replies; gives the page that follows. */
    private static String sends(String user, String page, String address, String... fields)
            throws IOException, InterruptedException {
        String form = first(page, "(?s)<form([^>]*action=\"" + Pattern.quote(address) + "\".*?)</form>");
        String[] all = Stream.concat(Stream.of("seen", DeskTester.seen(form)), Stream.of(fields))
                .toArray(String[]::new);
        desk.of(user).get("/returns");
        return desk.of(user)
                .get(DeskTester.target(desk.of(user).post(address, all)))
                .body();
    }

    @Test
    void aStateIsAskedRepliesAndSendsAFileAndNobodyElseLearnsOfIt() throws Exception {
        String question = first(
                desk.of("stan").get("/decide/2023").body(),
                "href=\"(/decide/2023/[0-9a-f]{64})\"><bdi>TRAL-23/001</bdi>");
        String page = desk.of("stan").get(question).body();
        assertThat(page).contains("Ask the State", "<option value=\"KZ\">Kazakhstan", "<option value=\"RU\">Russia");
        assertThat(sends("stan", page, question + "/ask", "state", "KZ", "text", " "))
                .contains("Write a question of at most 2,000 characters");
        assertThat(sends("stan", page, question + "/ask", "state", "UZ", "text", "Is 4 right?"))
                .contains("Choose a State that is concerned", ">Is 4 right?</textarea>");
        assertThat(sends("stan", page, question + "/ask", "state", "KZ", "text", "Is <b>4</b>\nright?"))
                .contains("The question was written.", "Is &lt;b&gt;4&lt;/b&gt; right?", "Waits to be taken.");
        assertThat(sends("anna", page, question + "/ask", "state", "KZ", "text", "And why?"))
                .contains("This has changed since you opened the page", ">And why?</textarea>");
        assertThat(desk.of("kz").get("/receipts/KZ/questions").body()).contains("Nothing was asked.");
        desk.nights().take();

        assertThat(desk.of("stan").get("/decide/2023").body()).contains("Asked of States", "Waits for the State");
        assertThat(desk.of("kz").get("/returns").body())
                .contains("1 question of the secretariat waits for an answer.", "/receipts/KZ/questions");
        String asked = first(
                desk.of("kz").get("/receipts/KZ/questions").body(),
                "href=\"(/receipts/KZ/questions/[0-9a-f]{64})\"><bdi>TRAL-23/001</bdi>");
        String toState = desk.of("kz").get(asked).body();
        assertThat(toState)
                .contains("Question about TRAL-23/001", "Is &lt;b&gt;4&lt;/b&gt; right?", "stan", "Persons detained");
        assertThat(desk.of("ru").get("/receipts/KZ/questions").statusCode()).isEqualTo(404);
        assertThat(desk.of("ru").get(asked).statusCode()).isEqualTo(404);
        assertThat(desk.of("ru").get(asked.replace("/KZ/", "/RU/")).statusCode())
                .isEqualTo(404);
        assertThat(desk.of("ru").get("/returns").body()).doesNotContain("of the secretariat");
        assertThat(desk.of("stan").get(asked).body()).doesNotContain("<textarea");
        assertThat(desk.of("stan")
                        .post(asked, "seen", DeskTester.seen(toState), "text", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Files.readString(desk.nights().path("data/desk/audit.jsonl")))
                .as("who looked")
                .contains("\"who\":\"ru\",\"what\":\"look\",\"page\":\"" + asked);

        assertThat(sends("kz", toState, asked, "text", "")).contains("Write a reply of at most 2,000 characters");
        assertThat(sends("kz", toState, asked, "text", "It is, by our letter."))
                .contains("The reply was written.", "It is, by our letter.");
        desk.nights().take();
        desk.nights().drop("KZ_2023_v3.csv", HEADING + "2023,DETAINED,TRAL-2023,TRAL-23/001,5\n");
        desk.nights().night();
        assertThat(desk.of("stan").get(asked).body())
                .contains("It is, by our letter.", "Received since:", "/receipts/KZ/file/KZ_2023_v3.csv.1")
                .doesNotContain("KZ_2023_v2.csv", "Waits to be taken.");
        assertThat(desk.of("stan").get("/decide/2023").body()).contains("The State has replied");
        assertThat(desk.of("kz").get("/returns").body()).contains("none waits for an answer");
        assertThat(outbox())
                .filteredOn(notice -> notice.contains("STATE_ASKED") || notice.contains("STATE_REPLIED"))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice)
                        .contains("TRAL-23/001", "receipts/KZ/questions")
                        .doesNotContain("right?", "letter"));
    }

    private static List<String> outbox() throws IOException {
        try (Stream<Path> all = Files.walk(desk.nights().path("data/outbox"))) {
            List<String> notices = new ArrayList<>();
            for (Path file : all.filter(f -> f.toString().endsWith(".json")).toList()) {
                notices.add(Files.readString(file));
            }
            return notices;
        }
    }

    @Test
    void aReceiptIsAskedAboutByTheSecretariatAlone() throws Exception {
        String page = desk.of("stan").get(RECEIPT).body();
        assertThat(sends("stan", page, RECEIPT + "/ask", "state", "KZ", "text", "Why so late?"))
                .contains("The question was written.", "Why so late?");
        assertThat(desk.of("kz").get(RECEIPT).body()).doesNotContain("Why so late?", "Ask the State");
        assertThat(desk.of("kz")
                        .post(RECEIPT + "/ask", "seen", "x", "state", "KZ", "text", "x")
                        .statusCode())
                .isEqualTo(404);
        desk.nights().take();
        assertThat(desk.of("kz").get(RECEIPT).body()).contains("Why so late?", "/receipts/KZ/questions/");
        assertThat(desk.of("ru").get("/receipts/RU/file/RU_2023_v2.csv.1").body())
                .doesNotContain("Why so late?");
        String asked = first(desk.of("kz").get(RECEIPT).body(), "href=\"(/receipts/KZ/questions/[0-9a-f]{64})\"");
        assertThat(desk.of("kz").get(asked).body()).contains("href=\"" + RECEIPT + "\"");
    }

    @Test
    void theAddressInANoticeLeadsToTheReceipt() throws Exception {
        assertThat(desk.of("kz")
                        .get("/receipts/KZ/KZ_2023_v2.csv.1.receipt.html")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(RECEIPT));
        assertThat(desk.of("ru")
                        .get("/receipts/KZ/KZ_2023_v2.csv.1.receipt.html")
                        .statusCode())
                .isEqualTo(404);
    }
}
