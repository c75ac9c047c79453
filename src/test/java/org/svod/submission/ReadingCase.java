package org.svod.submission;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * A file and what is expected of it, as {@code cases.yaml} describes.
 *
 * @param input the file with control characters made real
 * @param findings CODE@line, sorted
 * @param rows read, accepted, refused; empty where that does not matter
 */
public record ReadingCase(
        String name,
        String file,
        String input,
        List<String> findings,
        Map<String, BigDecimal> sums,
        List<Integer> rows,
        boolean fatal,
        boolean asIs) {

    static List<ReadingCase> all() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(ReadingCase.class.getResourceAsStream("cases.yaml"))) {
            List<Map<String, Object>> cases = new Yaml().load(yaml);
            return cases.stream().map(ReadingCase::of).toList();
        }
    }

    @SuppressWarnings("unchecked") // the shape of cases.yaml
    private static ReadingCase of(Map<String, Object> entry) {
        return new ReadingCase(
                (String) entry.getOrDefault("name", ""),
                (String) entry.getOrDefault("file", "KZ_2023-05.csv"),
                real((String) entry.getOrDefault("input", "")),
                ((List<String>) entry.getOrDefault("findings", List.of()))
                        .stream().sorted().toList(),
                ((Map<String, Object>) entry.getOrDefault("sums", Map.of()))
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> new BigDecimal(e.getValue().toString()))),
                (List<Integer>) entry.getOrDefault("rows", List.of()),
                (boolean) entry.getOrDefault("fatal", false),
                (boolean) entry.getOrDefault("as-is", false));
    }

    private static String real(String shown) {
        return shown.replace('␍', '\r')
                .replace('␊', '\n')
                .replace('␀', '\0')
                .replace('␣', ' ')
                .replace('⍽', '\u00A0')
                .replace('␠', '\u202F')
                .replace('␈', '\u200B')
                .replace('→', '\t')
                .replace('�', '\uFFFD');
    }

    /** The file with another delimiter. */
    String with(char delimiter) {
        return delimiter == ';' || asIs
                ? input
                : input.lines().map(line -> fields(line, delimiter) + "\n").collect(Collectors.joining());
    }

    private static String fields(String line, char delimiter) {
        return List.of(line.split(";", -1)).stream()
                .map(f -> f.indexOf(delimiter) >= 0 ? '"' + f + '"' : f)
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    boolean isRussian() {
        return input.contains("Показатель");
    }

    @Override
    public String toString() {
        return name;
    }
}
