package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.svod.cli.Desk;
import org.svod.cli.DeskDemo;

/** The pages of {@code svod serve --demo} in Chromium: free of obstacles, with the keyboard alone, without scripts. */
class DeskInBrowserTest {

    /** 683 pixels are what is left of a laptop's 1366 at 200 %; 390 is a telephone. */
    private static final int[] WIDTHS = {1366, 683, 390};

    private static final int HEIGHT = 768;

    @TempDir
    private static Path folder;

    private static RealBrowser browser;
    private static DeskDemo demo;
    private static ConfigurableApplicationContext running;
    private static String root;

    @BeforeAll
    static void start() throws IOException {
        browser = RealBrowser.start();
        demo = new DeskDemo(folder.resolve("demo"), new DeskServer());
        running = DeskServer.start(new Desk.Place(
                demo.workplace(), demo.path("data/etc"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        root = "http://localhost:"
                + Objects.requireNonNull(((ServletWebServerApplicationContext) running).getWebServer())
                        .getPort();
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static Page signedIn(String user, int width, boolean scripts) {
        Page page = browser.window(width, HEIGHT, scripts);
        page.navigate(root + "/login");
        new Keyboard(page)
                .to("#username")
                .type(user)
                .to("#password")
                .type(demo.password(user))
                .enter();
        assertThat(page.url()).doesNotContain("login");
        return page;
    }

    private static void inLanguage(Page page, String language) {
        if (!language.equals(page.getAttribute("html", "lang"))) {
            new Keyboard(page).to(language.equals("ru") ? "Русский" : "English").enter();
        }
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    }

    /** An address without what differs from page to page of one kind. */
    private static String kind(String address) {
        return address.replaceAll("\\?.*", "")
                .replaceAll("/[A-Z]{2}(?=/|$)", "/STATE")
                .replaceAll("/[A-Z][A-Z_]{2,}(?=/|$)", "/CODE")
                .replaceAll("[0-9a-f]{12,}", "HASH")
                .replaceAll("[0-9]+(-Q?[0-9]+)?", "N");
    }

    /** Opens what links lead to, beginning with the page that is open, and hands in each page. */
    private static List<String> wander(Page page, int ofAKind, Consumer<Page> look) {
        Deque<String> waiting = new ArrayDeque<>(List.of(address(page)));
        Set<String> seen = new LinkedHashSet<>(waiting);
        Map<String, Integer> kinds = new HashMap<>();
        List<String> opened = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String address = waiting.pop();
            if (kinds.merge(kind(address), 1, Integer::sum) > ofAKind || !open(page, address)) {
                continue;
            }
            opened.add(address);
            look.accept(page);
            for (Object link : (List<?>) page.evaluate("() => [...document.links].map(a => a.pathname + a.search)")) {
                if (seen.add(String.valueOf(link))) {
                    waiting.add(String.valueOf(link));
                }
            }
        }
        return opened;
    }

    private static boolean open(Page page, String address) {
        try {
            Response response = page.navigate(root + address);
            assertThat(response.status()).as(address).isEqualTo(200);
            return true;
        } catch (PlaywrightException e) {
            assertThat(e.getMessage()).as(address).contains("Download is starting");
            return false;
        }
    }

    private static String address(Page page) {
        return page.url().substring(root.length());
    }

    /** Of the pages that differ only by a State, a period or a file, some are enough. */
    @ParameterizedTest
    @CsvSource({"kz,ru,2", "kz,en,1", "stan,en,2", "anna,ru,1", "olga,ru,1", "rita,en,1"})
    void noPageHasAnObstacleThatAxeKnowsOrIsWiderThanASmallOrEnlargedWindow(String user, String language, int ofAKind) {
        Page page = signedIn(user, WIDTHS[0], true);
        inLanguage(page, language);
        List<String> opened = wander(page, ofAKind, each -> {
            assertThat(browser.violations(each)).as(each.url()).isEmpty();
            assertThat(each.getAttribute("html", "lang")).as(each.url()).isEqualTo(language);
            assertThat(each.locator("h1").count())
                    .as("headings of %s", each.url())
                    .isEqualTo(1);
            for (int width : WIDTHS) {
                each.setViewportSize(width, HEIGHT);
                assertThat((Integer) each.evaluate("() => document.documentElement.scrollWidth"))
                        .as(each.url())
                        .isLessThanOrEqualTo(width);
            }
            each.setViewportSize(WIDTHS[0], HEIGHT);
        });
        assertThat(opened).hasSizeGreaterThan(2);
        page.context().close();
    }

    @Test
    void aPrintedPageHasNoMenusAndNoButtons() {
        Page page = signedIn("stan", 1366, true);
        open(page, "/release");
        assertThat(page.locator("nav").first().isVisible()).as("on the screen").isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("h1").isVisible()).isTrue();
        for (String left : List.of("header form", "body > nav", ".skip", "footer")) {
            assertThat(page.locator(left).first().isVisible()).as(left).isFalse();
        }
        page.context().close();
    }

    @Test
    void anObstacleThatIsPutInIsFound() {
        Page page = signedIn("rita", 1366, true);
        page.evaluate("() => document.querySelector('main').appendChild(document.createElement('img')).src = '/x.png'");
        assertThat(browser.violations(page)).singleElement().asString().startsWith("image-alt: ");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "ru,2023-06,был бы отклонён,был бы принят,Не направлять,Направить,Принят",
        "en,2023-07,Would be rejected,Would be accepted,Do not send,Send,Accepted"
    })
    void aSubmitterMendsAFileAtItsCellSendsItAndGetsItsReceiptByKeyboardAloneWithoutScripts(
            String language,
            String period,
            String rejected,
            String accepted,
            String discard,
            String send,
            String receipt)
            throws IOException {
        Page page = signedIn("kz", 1366, false);
        inLanguage(page, language);
        Keyboard keys = new Keyboard(page);
        String rows = Files.readString(demo.path("input/KZ/KZ_" + period + ".csv"));

        keys.to("/send").enter();
        keys.to("#period").type(period).to("#file");
        keys.choose(demo.file("wrong.csv", rows.replaceFirst("\t([0-9]+)\t", "\t-$1\t")))
                .press("Tab")
                .enter();
        assertThat(page.locator("p.verdict").innerText()).containsIgnoringCase(rejected);
        assertThat(page.locator("td.bad").first().innerText()).startsWith("-");
        keys.to(discard).enter();

        keys.to("#period").type(period).to("#file");
        keys.choose(demo.file("good.csv", rows.replaceFirst("\t([0-9]+)\t", "\t1$1\t")))
                .press("Tab")
                .enter();
        assertThat(page.locator("p.verdict").innerText()).containsIgnoringCase(accepted);
        keys.to(send).enter();
        assertThat(page.locator(".note.good").innerText()).contains("KZ_" + period + "_v2.csv");

        demo.run("nightly", "--run-date", "2024-06-18");
        page.navigate(root + "/receipts/KZ/" + period);
        assertThat(page.locator("tbody tr").first().innerText()).contains("KZ_" + period + "_v2.csv", receipt);
        keys.to("KZ_" + period + "_v2.csv").enter();
        assertThat(page.locator("h1").innerText()).contains("KZ_" + period + "_v2.csv");
        page.context().close();
    }

    @Test
    void aStatisticianProposesAnApproverReadsTheDifferenceApprovesAndReleasesAndAReaderFindsIt() throws IOException {
        String rows = Files.readString(demo.path("input/KZ/KZ_2023-09.csv"));
        Files.writeString(
                demo.path("input/KZ/KZ_2023-09_v2.csv"), rows.replace("DETAINED\t\t\t\t-\t", "DETAINED\t\t\t\t9\t"));
        demo.run("nightly", "--run-date", "2024-06-18");

        Page hers = signedIn("stan", 1366, false);
        Keyboard statistician = new Keyboard(hers);
        statistician.to("/release").enter();
        statistician.to("Propose").enter();
        assertThat(hers.locator(".note.good").count()).as("asked").isEqualTo(1);
        demo.run("take");
        hers.context().close();

        Page page = signedIn("anna", 1366, false);
        inLanguage(page, "ru");
        Keyboard approver = new Keyboard(page);
        approver.to("/release").enter();
        assertThat(page.locator("#differs ~ .wide table").first().innerText())
                .containsPattern("Задержано лиц\\s+147\\s+1[5-9]");
        approver.to("#passphrase-approve").type(demo.password("anna")).enter();
        demo.run("take");
        page.navigate(root + "/release");
        approver.to("#passphrase-release").type(demo.password("anna")).enter();
        demo.run("take");
        page.context().close();

        Page reader = signedIn("rita", 1366, false);
        new Keyboard(reader).to("/downloads").enter();
        assertThat(reader.locator("main").innerText()).contains("v1", "v2");
        reader.context().close();
    }

    @Test
    void aStatisticianDecidesADisputeTheNightTakesItTheFigureShowsItAndAStateRepliesToAQuestion() throws IOException {
        Page page = signedIn("stan", 1366, false);
        Keyboard statistician = new Keyboard(page);
        statistician.to("/decide").enter().to("TRAL-23/021").enter();
        String dispute = address(page);
        statistician
                .to("#value")
                .type("980")
                .to("#reason")
                .type("by letter")
                .to("Decide")
                .enter();
        assertThat(page.locator(".note.good").count()).as("asked").isEqualTo(1);
        statistician.to("#ask-text").type("Why 950?").to("Ask").enter();
        assertThat(page.locator(".note.good").count()).as("asked").isEqualTo(1);
        demo.run("nightly", "--run-date", "2024-06-18");

        statistician.to("/figures").enter().to("Rounds of ammunition seized").enter();
        statistician.to("Joint cases, counted once").enter().to("TRAL-23/021").enter();
        assertThat(page.locator("main").innerText()).contains("980", "Decided", "by letter");

        Page state = signedIn("kz", 1366, false);
        inLanguage(state, "ru");
        Keyboard submitter = new Keyboard(state);
        submitter.to("/receipts/KZ/questions").enter().to("TRAL-23/021").enter();
        submitter.to("#text").type("Верно 980.").to("Направить ответ").enter();
        assertThat(state.locator(".note.good").count()).as("replied").isEqualTo(1);
        state.context().close();
        demo.run("take");
        page.navigate(root + dispute);
        assertThat(page.locator("main").innerText()).contains("Why 950?", "Верно 980.");
        page.context().close();
    }

    @Test
    void aReaderFollowsAFigureToTheStatesAndAStatisticianToFileAndLine() {
        Page reader = signedIn("rita", 1366, false);
        Keyboard hers = new Keyboard(reader);
        hers.to("/figures").enter().to("Persons detained").enter();
        assertThat(reader.locator("main").innerText())
                .containsPattern("1[0-9][0-9] persons")
                .contains("Kazakhstan", "Uzbekistan");
        assertThat(reader.locator("main a[href*='rows']").count())
                .as("rows of a State")
                .isZero();
        reader.context().close();

        Page page = signedIn("stan", 1366, false);
        Keyboard statistician = new Keyboard(page);
        statistician
                .to("/figures")
                .enter()
                .to("Firearms seized from illicit trafficking")
                .enter();
        assertThat(page.locator("p.value").innerText()).contains("3,802");
        statistician.to("Kazakhstan").enter();
        assertThat(page.locator("main tbody").first().innerText()).containsPattern("KZ_2023-\\d\\d(_v2)?\\.csv");
        page.context().close();
    }
}
