package org.svod.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide for programmers names is there. */
class ContributingTest {

    private static final Path GUIDE = Path.of("src/docs/contributing.md");

    private static Stream<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult each) -> each.group(1));
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".java"))
                    .map(f -> f.substring(0, f.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyClassThatItNamesExists() throws IOException {
        Set<String> named = found("`([A-Z][a-z]+[A-Za-z]*)(?:\\.[A-Za-z_]+(?:\\([^`]*)?)?`s?")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(classes()).containsAll(named);
    }

    @Test
    void everyFileThatItNamesExists() throws IOException {
        Set<String> named = found("`((?:src|jobs)/[^`* ]+)`").collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
        Set<String> linked = found("]\\(([a-z-]+\\.md)").collect(Collectors.toCollection(TreeSet::new));
        assertThat(linked)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(GUIDE.resolveSibling(file)).exists());
    }
}
