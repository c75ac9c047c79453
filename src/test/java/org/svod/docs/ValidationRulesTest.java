package org.svod.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.svod.finding.FindingCode;
import org.svod.finding.RuleType;

/** The table of the rules says what the code does, and names tests that exist. */
class ValidationRulesTest {

    private static final Path CASES = Path.of("src/test/resources/org/svod/submission/cases.yaml");

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/validation-rules.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && cells[1].strip().matches("[A-Z]+")) {
                rows.put(cells[1].strip(), List.of(cells[3], cells[4]));
            }
        }
        return rows;
    }

    @Test
    void everyTypeNamesTheCodesThatHaveIt() throws IOException {
        Map<String, List<String>> table = table();
        assertThat(table.keySet())
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(RuleType.values()).map(Enum::name).toList()));
        for (RuleType type : RuleType.values()) {
            List<String> named = Pattern.compile("`([A-Z_]+)`")
                    .matcher(table.getOrDefault(type.name(), List.of("")).get(0))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            assertThat(named)
                    .as(type.name())
                    .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                            .filter(c -> c.ruleType() == type)
                            .map(Enum::name)
                            .toList());
        }
    }

    @Test
    void everyTestAndCaseThatIsNamedExists() throws IOException {
        String cases = Files.readString(CASES);
        for (Map.Entry<String, List<String>> row : table().entrySet()) {
            String shown = row.getValue().get(1);
            Matcher test = Pattern.compile("`(\\w+)\\.(\\w+)`").matcher(shown);
            int named = 0;
            while (test.find()) {
                assertThat(source(test.group(1))).as(row.getKey()).contains("void " + test.group(2) + "(");
                named++;
            }
            Matcher example = Pattern.compile("case \"([^\"]+)\"").matcher(shown);
            while (example.find()) {
                assertThat(cases).as(row.getKey()).contains("- name: " + example.group(1) + "\n");
                named++;
            }
            assertThat(named).as(row.getKey()).isPositive();
        }
    }

    /** Somewhere a test expects it, and not only lists it. */
    @Test
    void everyCodeIsFoundByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> walk = Files.walk(Path.of("src/test"))) {
            for (Path file : walk.filter(p -> p.toString().matches(".*\\.(java|yaml|csv)"))
                    .filter(p -> !p.toString().contains("finding"))
                    .filter(p -> p.endsWith("expected.yaml")
                            || !p.startsWith("src/test/resources/org/svod/submission/field"))
                    .toList()) {
                tests.append(Files.readString(file));
            }
        }
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(Pattern.compile("\\b" + code + "\\b")
                                .matcher(tests)
                                .find())
                        .as(code.name())
                        .isTrue());
    }

    private static String source(String testClass) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/test/java"))) {
            return Files.readString(walk.filter(p -> p.endsWith(testClass + ".java"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
