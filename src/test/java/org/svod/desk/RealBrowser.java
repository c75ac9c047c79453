package org.svod.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Chromium, as it is installed on the machine. */
final class RealBrowser implements AutoCloseable {

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    private RealBrowser(Path program) throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true));
        try (InputStream script =
                Objects.requireNonNull(RealBrowser.class.getResourceAsStream("/axe.min.js"), "the script of axe")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Starts it; the tests of the class are skipped where there is none. */
    static RealBrowser start() throws IOException {
        Optional<Path> program = Stream.concat(
                        Optional.ofNullable(System.getenv("SVOD_CHROMIUM")).stream(), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                program.isPresent(),
                "These tests need Chromium. Install the package chromium, or name the program in SVOD_CHROMIUM.");
        return new RealBrowser(program.orElseThrow());
    }

    /** A window of a person who has no session yet. */
    Page window(int width, int height, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ru-RU")
                .setTimezoneId("Asia/Tashkent")
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** What axe finds wrong in a page: rule, what it asks, and the places. Its window must permit scripts. */
    List<String> violations(Page page) {
        page.evaluate(axe + "; undefined");
        Object found = page.evaluate(
                "async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.html).join(' | '))");
        List<String> shown = new ArrayList<>();
        ((List<?>) found).forEach(each -> shown.add(String.valueOf(each)));
        return shown;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
