package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Persons explain warnings beside the findings of a receipt, and a State takes a return back; real nights follow. */
class DeskReceiptTest {

    private static final String RECEIPT = "/receipts/KZ/file/KZ_2023_v2.csv.1";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    @BeforeAll
    static void fill() throws IOException {
        desk.nights().drop("KZ_2023_v2.csv", "period,indicator,value,remarks\n2023,DETAINED,5,as before\n");
        desk.nights().night();
    }

    private static String explains(String user, String page, String... entered)
            throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of(entered));
        for (String hidden : List.of("seen", "finding", "line")) {
            fields.addAll(List.of(hidden, DeskTester.hidden(page, hidden)));
        }
        desk.of(user).get("/returns");
        HttpResponse<String> answer = desk.of(user).post(RECEIPT + "/explain", fields.toArray(String[]::new));
        return desk.of(user).get(DeskTester.target(answer)).body();
    }

    @Test
    void aWarningIsExplainedBesideItAndTheReturnIsTakenBackWithASecondLook() throws Exception {
        String receipt = desk.of("kz").get(RECEIPT).body();
        Matcher link =
                Pattern.compile("href=\"(" + RECEIPT + "/explain[^\"]*)\"").matcher(receipt);
        assertThat(link.find()).as(receipt).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        String page = desk.of("kz").get(address).body();
        assertThat(page).contains("Explain a warning about KZ_2023_v2.csv", "Warning");
        assertThat(desk.of("ru").get(address).statusCode()).isEqualTo(404);
        assertThat(desk.of("kz")
                        .get(address.replaceAll("finding=[A-Z_]+", "finding=DUPLICATE"))
                        .statusCode())
                .isEqualTo(404);

        assertThat(explains("kz", page, "text", " ")).contains("Write an explanation");
        assertThat(explains("kz", page, "text", "our own\nnotes"))
                .contains("The explanation was sent.", "our own notes", "Waits to be taken.");
        assertThat(explains("stan", page, "text", "a second one"))
                .contains("This has changed since you opened the page", "our own notes", ">a second one</textarea>");
        desk.of("ru").get("/returns");
        assertThat(desk.of("ru")
                        .post(RECEIPT + "/explain", "seen", "x", "finding", "X", "line", "0", "text", "y")
                        .statusCode())
                .isEqualTo(404);

        desk.nights().take();
        desk.nights().night();
        assertThat(desk.of("stan").get(RECEIPT).body())
                .contains("<strong>kz, ", "our own notes")
                .doesNotContain("Waits to be taken.", "Applied.");
        desk.of("kz").post("/language", "to", "ru", "back", RECEIPT);
        assertThat(desk.of("kz").get(address).body()).contains("Пояснение к предупреждению", "Прежние пояснения");
        desk.of("kz").post("/language", "to", "en", "back", RECEIPT);

        assertThat(desk.of("stan").get("/receipts/KZ/2023").body()).doesNotContain("/send/withdraw");
        assertThat(desk.of("ru").get("/receipts/RU/2023").body())
                .as("nothing was accepted")
                .doesNotContain("/send/withdraw");
        assertThat(DeskTester.target(desk.of("ru").post("/send/withdraw", "period", "2023")))
                .isEqualTo("/send");
        assertThat(desk.of("ru").get("/send").body()).contains("no file that could be taken back");
        assertThat(desk.of("kz").get("/receipts/KZ/2023").body()).contains("action=\"/send/withdraw\"");
        String verdict = DeskTester.target(desk.of("kz").post("/send/withdraw", "period", "2023"));
        assertThat(desk.of("kz").get(verdict).body())
                .contains("Check of KZ_2023_v3.csv", "Would be accepted", "takes the return of 2023 back");
        assertThat(desk.nights().path("input/KZ/KZ_2023_v3.csv")).doesNotExist();
        desk.of("kz").post(verdict);
        assertThat(desk.nights().path("input/KZ/KZ_2023_v3.csv")).exists();
        desk.nights().night();
        assertThat(desk.of("kz").get("/returns/2023").body()).contains("Withdrawn");
    }

    @Test
    void theReceiptOfAFileWithAnOddNameCanBeOpened() throws Exception {
        desk.nights().drop("KZ/KZ_2023 (копия).csv", "period,indicator,value\n2023,DETAINED,5\n");
        desk.nights().night();
        String list = desk.of("kz").get("/receipts/KZ/2023").body();
        Matcher link =
                Pattern.compile("href=\"(/receipts/KZ/file/KZ_2023![^\"]*)\"").matcher(list);
        assertThat(link.find()).as(list).isTrue();
        assertThat(desk.of("kz").get(link.group(1)).body()).contains("KZ_2023 (копия).csv", "Rejected");
        assertThat(desk.of("kz").get(link.group(1) + "/json").statusCode()).isEqualTo(200);
        assertThat(desk.of("ru").get(link.group(1)).statusCode()).isEqualTo(404);
    }
}
