package org.svod.publication.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Texts that an output must be equal to, kept in files. A change of an output changes such a text, and a reader of the
 * change sees what became different, line by line.
 *
 * <p>A test that finds a difference writes the text of now below {@code target/golden} and fails. Run it with the
 * system property {@code golden.accept=true} to take the text of now as the new golden text.
 */
final class GoldenText {

    private static final String ACCEPT = "golden.accept";
    private static final Path GOLDEN = Path.of("src/test/resources/org/svod/publication/golden");
    private static final Path ACTUAL = Path.of("target/golden");

    private GoldenText() {}

    /**
     * Compares a text with the golden text of this name.
     *
     * @throws AssertionError where they differ; it names the first line that differs, both files and the way to accept
     */
    static void check(String name, String text) throws IOException {
        check(GOLDEN.resolve(name), ACTUAL.resolve(name), text, Boolean.getBoolean(ACCEPT));
    }

    /** The same with these files. */
    static void check(Path golden, Path actual, String text, boolean accept) throws IOException {
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (expected.equals(text)) {
            Files.deleteIfExists(actual);
            return;
        }
        Path written = accept ? golden : actual;
        Files.createDirectories(written.toAbsolutePath().getParent());
        Files.writeString(written, text);
        if (!accept) {
            throw new AssertionError(difference(golden, actual, expected, text));
        }
    }

    private static String difference(Path golden, Path actual, String expected, String text) {
        List<String> before = List.of(expected.split("\n", -1));
        List<String> now = List.of(text.split("\n", -1));
        int line = 0;
        while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
            line++;
        }
        return String.format(Locale.ROOT, """
                The output is not equal to its golden text. The first line that differs is line %d:
                  golden: %s
                  now:    %s
                See all differences:  git diff --no-index %s %s
                Accept the text of now:  mvn test -Dtest='Golden*Test' -Dgolden.accept=true
                """, line + 1, line(before, line), line(now, line), golden, actual);
    }

    private static String line(List<String> lines, int n) {
        return n < lines.size() ? lines.get(n) : "(no such line)";
    }
}
