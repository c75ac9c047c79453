package org.svod.desk.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.run.Folders;

/**
 * What the last run measured, from {@code data/metrics/svod.prom}.
 *
 * @param sums the sum of all values of each name
 */
public record Measures(Map<String, BigDecimal> sums) {

    private static final Pattern LINE = Pattern.compile("(svod_[a-z_]+)(?:\\{[^}]*\\})? (-?[0-9.]+)");
    private static final long LARGEST = 1 << 20;

    /** Reads them; empty if there is no such file, or the desk may not read it. */
    public static Optional<Measures> of(Folders folders) {
        Path file = folders.data().resolve("metrics/svod.prom");
        Map<String, BigDecimal> sums = new HashMap<>();
        try {
            if (!Files.isReadable(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                Matcher found = LINE.matcher(line);
                if (found.matches()) {
                    sums.merge(found.group(1), new BigDecimal(found.group(2)), BigDecimal::add);
                }
            }
        } catch (IOException e) {
            // A run is replacing it. The page says the same without it.
            return Optional.empty();
        }
        return Optional.of(new Measures(Map.copyOf(sums)));
    }

    /** The sum of all values of a name; empty if nothing was measured. */
    public Optional<Long> of(String name) {
        return Optional.ofNullable(sums.get(name)).map(BigDecimal::longValue);
    }
}
