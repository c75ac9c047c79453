package org.svod.acts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the lists of what many people use as a password, which lie beside the classes. */
final class CommonList {

    private CommonList() {}

    /** The lines of a list, without its remarks, which begin with {@code #}. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(CommonList.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
