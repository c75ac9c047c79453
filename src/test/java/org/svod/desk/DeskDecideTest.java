package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Persons answer questions at the desk; real nights take the answers. */
class DeskDecideTest {

    private static final String HEADING = "period,indicator,operation,counterpart,case_ref,value\n";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    @BeforeAll
    static void fill() throws IOException {
        desk.nights()
                .drop(
                        "KZ_2023_v2.csv",
                        HEADING
                                + "2023,DETAINED,TRAL-2023,,TRAL-23/001,4\n2023,FIREARMS,,,,10\n2023,FIREARMS,TRAL-2023,,,4\n"
                                + "2023,FIREARMS,BARRIER-2023,,,6\n2023-12,WANTED_RETURNED,,RU,,3\n");
        desk.nights()
                .drop(
                        "RU_2023_v2.csv",
                        HEADING + "2023,DETAINED,TRAL-2023,,TRAL-23/001,5\n2023,DEVICES,,,,NA\n"
                                + "2023-12,WANTED_RECEIVED,,KZ,,1\n");
        desk.nights().night();
    }

    private static String address(String reference) throws IOException, InterruptedException {
        Matcher found = Pattern.compile("href=\"(/decide/2023/[0-9a-f]{64})\"><bdi>" + reference + "</bdi>")
                .matcher(desk.of("stan").get("/decide/2023").body());
        assertThat(found.find()).as(reference).isTrue();
        return found.group(1);
    }

    private static String answers(String user, String address, String page, String... entered)
            throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of(entered));
        fields.addAll(List.of("seen", DeskTester.seen(page)));
        desk.of(user).post(address, fields.toArray(String[]::new));
        return desk.of(user).get(address).body();
    }

    private static String decisions() throws IOException {
        return Files.readString(desk.nights().path("jobs/rounds/2023/decisions.csv"));
    }

    @Test
    void twoPersonsAnswerOneQuestionTheSecondSeesWhatTheFirstDidAndTheNightCountsWithIt() throws Exception {
        assertThat(desk.of("stan").get("/decide").body())
                .contains("To decide: 2023", "Joint cases that disagree", "Kazakhstan 4", "Russia 5")
                .contains("Values in doubt", "KZ 2023", "Missing values", "RU 2023");
        String address = address("TRAL-23/001");
        String before = desk.of("stan").get(address).body();
        assertThat(before)
                .contains("Persons detained: TRAL-23/001", "The value that counts now: 4.")
                .contains("href=\"/receipts/KZ/file/KZ_2023_v2.csv.1\"", "Next open question: KZ&gt;RU");

        assertThat(answers("stan", address, before, "answer", "joint", "value", "four", "reason", "by letter"))
                .contains("Enter the value that counts", "value=\"four\"", ">by letter</textarea>");
        assertThat(answers("stan", address, before, "answer", "joint", "value", "1,234", "reason", "by letter"))
                .as("a thousand, or a little more than one")
                .contains("The comma may stand for thousands or for decimals", "value=\"1,234\"");
        assertThat(answers("stan", address, before, "answer", "joint", "value", "1234", "reason", " "))
                .as("shown as it was entered")
                .contains("value=\"1234\"");
        assertThat(answers("stan", address, before, "answer", "joint", "value", "5", "reason", " "))
                .contains("Give a reason");
        assertThat(answers("stan", address, before, "answer", "accept", "reason", "x"))
                .contains("Choose an answer");
        assertThat(desk.nights().path("data/requests")).doesNotExist();
        assertThat(answers("stan", address, before, "answer", "joint", "value", "5", "reason", "letter of\nRussia"))
                .contains("This is asked for", "Waits to be taken.", "letter of Russia");
        assertThat(desk.of("anna").get("/decide/2023").body()).contains("stan has decided; waits to be taken");
        assertThat(answers("anna", address, before, "answer", "joint", "value", "4", "reason", "as the lead State"))
                .contains("This has changed since you opened the page", "letter of Russia")
                .contains("value=\"4\"", ">as the lead State</textarea>");

        assertThat(desk.of("stan").get(address("KZ&gt;RU")).body())
                .contains("Before you decide, look at the months of the flow", "In transit at the end of the year: 2.")
                .doesNotContain("never received", "is missing:");

        String doubt = address("KZ 2023");
        assertThat(desk.of("stan").get(doubt).body())
                .contains("What was found", "TOTAL_SUSPECTED", "(this one)", "It is wrong, and does not count.");
        answers("stan", doubt, desk.of("stan").get(doubt).body(), "answer", "refuse", "reason", "it is the total");
        String missing = address("RU 2023");
        answers("anna", missing, desk.of("anna").get(missing).body(), "answer", "accept", "reason", "will not come");
        desk.nights().take();
        assertThat(desk.of("anna").get(address).body())
                .contains("Applied:", "is in decisions.csv of round 2023")
                .doesNotContain("Waits to be taken.");
        assertThat(decisions())
                .contains("joint,DETAINED,TRAL-23/001,5,stan,", ",letter of Russia,stan")
                .contains("refuse,FIREARMS,KZ 2023,,stan,", "accept,DEVICES,RU 2023,,anna,");

        desk.nights().night();
        assertThat(desk.of("stan").get("/decide/2023").body())
                .contains("Answered", "letter of Russia")
                .doesNotContain("Joint cases that disagree", "Values in doubt");
        String answered = desk.of("stan").get(address).body();
        assertThat(answered).contains("Decide again", "The value that counts now: 5.", "Past decisions");
        desk.of("anna").get(missing);
        assertThat(desk.of("anna").get("/decide/2023").body()).contains("This question is not open any more");

        answers("stan", address, answered, "answer", "joint", "value", "2,5", "reason", "half a person");
        desk.nights().take();
        assertThat(desk.of("stan").get(address).body()).contains("Refused.", "nothing was changed");
        assertThat(decisions()).contains("TRAL-23/001,5,");
        desk.of("stan").post("/language", "to", "ru", "back", address);
        assertThat(desk.of("stan").get(address).body())
                .contains("Принять новое решение", "Сейчас учитывается значение: 5.", "Отказано");
        desk.of("stan").post("/language", "to", "en", "back", address);
    }
}
