package org.svod.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberedFilesTest {

    private static final Path DECISIONS = Path.of("src/docs/decisions");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/hsqldb");
    private static final Pattern DECISION = Pattern.compile("([0-9]{4})-[a-z0-9-]+\\.md");
    private static final Pattern MIGRATION = Pattern.compile("V([0-9]+)__[a-z0-9_]+\\.sql");
    private static final Pattern HEAD = Pattern.compile(
            "# ([0-9]+)\\. (.+)\\n\\n\\*\\*Date:\\*\\* ([0-9-]{10})\\. \\*\\*Status:\\*\\* (accepted|replaced by [0-9]+)\\.\\n(?s:.*)");

    @Test
    void decisionsHaveANumberADateAndAStatusAndAreListed() throws IOException {
        StringBuilder list = new StringBuilder();
        List<String> files = names(DECISIONS, DECISION);
        for (String file : files) {
            Matcher head = HEAD.matcher(Files.readString(DECISIONS.resolve(file)));
            assertThat(head.matches())
                    .as(file + " begins with number, title, date and status")
                    .isTrue();
            String link = "[" + head.group(1) + "](" + file + ")";
            list.append(String.join(" | ", "| " + link, head.group(2), head.group(3), head.group(4) + " |\n"));
        }

        assertThat(Files.readString(DECISIONS.resolve("README.md"))).contains("| --- |\n" + list + "\n");
        assertThat(numbers(files, DECISION))
                .isEqualTo(IntStream.rangeClosed(1, files.size()).boxed().toList());
    }

    @Test
    void noMigrationLeavesOutANumberButTheThird() throws IOException {
        List<Integer> numbers = numbers(names(MIGRATIONS, MIGRATION), MIGRATION).stream()
                .sorted()
                .toList();

        assertThat(numbers)
                .startsWith(1, 2, 4)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size() + 1)
                        .filter(n -> n != 3)
                        .boxed()
                        .toList());
    }

    private static List<String> names(Path folder, Pattern form) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
            assertThat(names).allMatch(name -> form.matcher(name).matches());
            return names;
        }
    }

    private static List<Integer> numbers(List<String> names, Pattern form) {
        return names.stream()
                .map(name -> Integer.valueOf(form.matcher(name).replaceFirst("$1")))
                .toList();
    }
}
