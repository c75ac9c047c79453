package org.svod.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may import what is said three times: in the table of {@link ArchitectureTest}, in the words at the head of each
 * package and in {@code src/docs/architecture.md}. They say the same.
 */
class ArchitectureWordsTest {

    private static final String ALL_OF_IT = " and everything that it may import";
    private static final Pattern PACKAGE = Pattern.compile("(?:\\{@code ([a-z.]+)}|`([a-z.]+)`)(" + ALL_OF_IT + ")?");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern WORDS =
            Pattern.compile("<p>(?:May import (.+?)\\.|Imports nothing of ours\\.)(?: |$)");

    static Stream<String> packages() {
        return ArchitectureTest.TABLE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void theHeadOfAPackageSaysWhatItMayImport(String name) throws IOException {
        Path file = Path.of("src/main/java/org/svod", name.replace('.', '/'), "package-info.java");
        String text = Files.readString(file).replaceAll("\\s*\\n \\*/?\\s*", " ");

        Matcher words = WORDS.matcher(text);
        assertThat(words.find())
                .as(file + " has a paragraph that begins with May import or Imports nothing of ours")
                .isTrue();
        assertThat(named(words.group(1) == null ? "" : words.group(1)))
                .as(file.toString())
                .isEqualTo(table(name));
    }

    @Test
    void theTableInTheDocumentationSaysTheSame() throws IOException {
        Map<String, Set<String>> documented = new LinkedHashMap<>();
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/architecture.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), named(row.group(2)));
            }
        }
        packages().forEach(name -> expected.put(name, table(name)));

        assertThat(documented).isEqualTo(expected);
        assertThat(new ArrayList<>(documented.keySet()))
                .as("from below to above: a package stands below those that it may import")
                .allSatisfy(name -> assertThat(before(name, documented)).containsAll(documented.get(name)));
    }

    private static List<String> before(String name, Map<String, Set<String>> table) {
        List<String> names = new ArrayList<>(table.keySet());
        return names.subList(0, names.indexOf(name));
    }

    private static Set<String> table(String name) {
        Set<String> imports = new TreeSet<>(
                Arrays.asList(ArchitectureTest.TABLE.get(name).get(0).split(" ")));
        imports.removeAll(Set.of("", name));
        return imports;
    }

    private static Set<String> named(String words) {
        Set<String> named = new TreeSet<>();
        Matcher one = PACKAGE.matcher(words);
        while (one.find()) {
            String name = one.group(1) == null ? one.group(2) : one.group(1);
            assertThat(ArchitectureTest.TABLE).as(words).containsKey(name);
            named.add(name);
            if (one.group(3) != null) {
                named.addAll(table(name));
            }
        }
        return named;
    }
}
