package org.svod.submission;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A file as people really send it, byte for byte, and what is expected of it. Every kind has a folder below
 * {@link #FOLDER} with its files and an {@code expected.yaml}: a list with one entry a file.
 *
 * @param file the file, below the folder of its kind
 * @param as the name under which it is sent ({@code as}); the file's own where the entry does not say
 * @param accepted whether nothing that was found is an ERROR ({@code verdict: accepted} or {@code rejected})
 * @param findings CODE@line of everything found ({@code findings}), sorted; line 0 is the file as a whole
 * @param sums what the accepted rows of the indicators add up to ({@code sums}); one that is not named is 0
 * @param says texts that the English message of a finding, what is wrong, expected and how to correct it, must hold
 *     ({@code says}), by code
 */
record FieldCase(
        Path file,
        String as,
        boolean accepted,
        List<String> findings,
        Map<String, BigDecimal> sums,
        Map<String, List<String>> says) {

    static final Path FOLDER = Path.of("src/test/resources/org/svod/submission/field");
    private static final String EXPECTED = "expected.yaml";
    private static final Set<String> KNOWN = Set.of("file", "as", "verdict", "findings", "sums", "says");

    /** The cases of all folders. */
    static List<FieldCase> all() throws IOException {
        List<FieldCase> cases = new ArrayList<>();
        for (Path folder : folders()) {
            cases.addAll(in(folder));
        }
        return cases;
    }

    /** The folders of the kinds that a single file shows. Those of a whole night have a folder {@code input}. */
    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .filter(f -> !Files.exists(f.resolve("input")))
                    .sorted()
                    .toList();
        }
    }

    /** The files of a folder that are cases. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.endsWith(EXPECTED)).sorted().toList();
        }
    }

    static List<FieldCase> in(Path folder) throws IOException {
        try (InputStream yaml = Files.newInputStream(folder.resolve(EXPECTED))) {
            List<Map<String, Object>> entries = new Yaml().load(yaml);
            return entries.stream().map(entry -> of(folder, entry)).toList();
        }
    }

    private static FieldCase of(Path folder, Map<String, Object> entry) {
        if (!KNOWN.containsAll(entry.keySet())) {
            throw new IllegalArgumentException(folder + ": " + entry.keySet() + " is more than " + KNOWN);
        }
        String file = String.valueOf(entry.get("file"));
        String verdict = String.valueOf(entry.get("verdict"));
        if (!verdict.equals("accepted") && !verdict.equals("rejected")) {
            throw new IllegalArgumentException(folder + ": verdict of " + file);
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        map(entry.get("sums")).forEach((code, sum) -> sums.put(code, plain(new BigDecimal(sum.toString()))));
        Map<String, List<String>> says = new TreeMap<>();
        map(entry.get("says")).forEach((code, texts) -> says.put(code, strings(texts)));
        return new FieldCase(
                folder.resolve(file),
                String.valueOf(entry.getOrDefault("as", file)),
                verdict.equals("accepted"),
                strings(entry.get("findings")).stream().sorted().toList(),
                sums,
                says);
    }

    /** The same number without zeros at the end, so that equal numbers are equal. */
    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    @SuppressWarnings("unchecked") // the shape of the file
    private static Map<String, Object> map(@Nullable Object entry) {
        return entry == null ? Map.of() : (Map<String, Object>) entry;
    }

    /** A list of texts, or one text. */
    private static List<String> strings(@Nullable Object entry) {
        if (entry == null) {
            return List.of();
        }
        return entry instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(entry.toString());
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
