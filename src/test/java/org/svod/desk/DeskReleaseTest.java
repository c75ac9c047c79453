package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.svod.request.ApproverKeys;

/** Persons propose, approve, release, recall and send back at the desk; the real command takes what they ask for. */
class DeskReleaseTest {

    private static final String PASSPHRASE = "seven green lamps";
    private static final String PAGE = "/release/2023";

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk("\nrelease: {approval: one}\n", "");

    @BeforeAll
    static void fill() throws IOException {
        ApproverKeys keys = new ApproverKeys(desk.path("data/etc"));
        for (String user : List.of("anna", "boris")) {
            keys.store(user, ApproverKeys.key(user, PASSPHRASE.toCharArray()));
        }
    }

    /** Sends the form of an act as the page has it, with the fields that a person fills in. */
    private static String asks(String user, String page, String act, String... entered)
            throws IOException, InterruptedException {
        Matcher form = Pattern.compile("action=\"/release/2023/" + act + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        List<String> fields = new ArrayList<>(List.of(entered));
        if (form.find()) {
            for (String hidden : List.of("set", "seen")) {
                fields.add(hidden);
                fields.add(DeskTester.hidden(form.group(), hidden));
            }
        }
        desk.of(user).post(PAGE + "/" + act, fields.toArray(String[]::new));
        return desk.of(user).get(PAGE).body();
    }

    private static String page(String user) throws IOException, InterruptedException {
        return desk.of(user).get(PAGE).body();
    }

    private static List<Path> lying() throws IOException {
        try (Stream<Path> files = Files.list(desk.nights().path("data/requests"))) {
            return files.filter(f -> f.toString().endsWith(".json")).toList();
        }
    }

    @Test
    void aSetIsProposedApprovedReleasedAndRecalledAndEachPersonIsToldWhatBecameOfIt() throws Exception {
        assertThat(page("stan"))
                .contains("What the first release would say", "Persons detained", "Nothing was released yet")
                .doesNotContain("passphrase", "/release/2023/approve");
        assertThat(page("anna")).contains("Approve:", "no set waits.").doesNotContain("release/2023/approve\"");

        // Without what the page showed nothing is asked for.
        desk.of("stan").post(PAGE + "/propose", "set", "ab".repeat(32));
        assertThat(page("stan")).contains("This has changed since you opened the page");
        assertThat(desk.nights().path("data/requests")).doesNotExist();

        String before = page("stan");
        assertThat(asks("stan", before, "propose", "embargo", "not a time")).contains("Enter day and time");
        assertThat(asks("stan", before, "propose"))
                .contains("This is asked for", "Waits to be taken.")
                .doesNotContain("Applied.");
        assertThat(lying()).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).matches("2023_act-propose_stan_[0-9]{8}T[0-9]{9}Z[.]json");
            assertThat(Files.readString(file)).contains("\"by\" : \"stan\"");
        });
        assertThat(asks("stan", before, "propose"))
                .as("two persons at one form: the second one is told")
                .contains("This has changed since you opened the page");
        assertThat(lying()).hasSize(1);
        desk.nights().take();
        assertThat(lying()).isEmpty();
        assertThat(page("stan"))
                .contains("Proposed by stan", "Applied.", "the draft is the set that waits.")
                .doesNotContain("Waits to be taken.");

        String stale = page("anna");
        assertThat(asks("anna", stale, "approve")).contains("Enter your passphrase");
        assertThat(asks("anna", stale, "approve", "passphrase", "a wrong one")).contains("Waits to be taken.");
        desk.nights().take();
        assertThat(page("anna")).contains("Refused.", "the proof is not that of this approver", "Approved by 0 of 1");
        assertThat(asks("anna", stale, "approve", "passphrase", PASSPHRASE))
                .contains("This has changed since you opened the page");
        assertThat(asks("anna", page("anna"), "approve", "passphrase", PASSPHRASE))
                .contains("Waits to be taken.");
        desk.nights().take();
        assertThat(page("boris")).contains("Approved by 1 of 1", "the set is approved.");
        assertThat(page("stan")).contains("an approved set waits");

        assertThat(asks("boris", page("boris"), "release", "passphrase", PASSPHRASE))
                .contains("Waits to be taken.");
        desk.nights().take();
        assertThat(page("stan")).contains("Release v1 of", "the draft is the release in force.", "Nothing differs.");
        assertThat(desk.nights().path("output/released/2023/v1/public")).isDirectory();

        assertThat(asks("anna", page("anna"), "recall", "reason", " \n "))
                .contains("Give a reason of at most 2,000 characters");
        assertThat(asks("anna", page("anna"), "recall", "reason", "one case\r\nwas counted\u00ad twice"))
                .contains("Waits to be taken.");
        desk.nights().take();
        assertThat(page("stan")).contains("the last release was recalled", "one case was counted twice");
        asks("stan", page("stan"), "propose", "embargo", "2031-01-02T09:30");
        desk.nights().take();
        assertThat(page("anna")).contains("2 January 2031 09:30 UTC", "no release is in force.");
        asks("anna", page("anna"), "send-back", "reason", "wait for Kazakhstan");
        desk.nights().take();
        assertThat(page("stan")).contains("No set is proposed.", "wait for Kazakhstan", "at the desk");

        desk.of("anna").post("/language", "to", "ru", "back", PAGE);
        assertThat(page("anna")).contains("Выпуск сведений за 2023 год", "Исполнено", "последний выпуск отозван");
        desk.of("anna").post("/language", "to", "en", "back", PAGE);
        theSecretIsNowhere();
    }

    private static void theSecretIsNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(desk.path(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PASSPHRASE);
            }
        }
    }
}
