package org.svod.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The version of the software, as the build wrote it, and of the libraries in it. */
final class Version implements IVersionProvider {

    @Spec
    private @Nullable CommandSpec command;

    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("svod.version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own properties cannot be read", e);
        }
    }

    /** A library that is part of the program. */
    record Library(String artifact, String version, String licence, String why) {}

    /** All libraries, in the order of their names. A test compares this list with the class path. */
    static List<Library> libraries() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("libraries.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells -> new Library(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own list of libraries cannot be read", e);
        }
    }

    @Override
    public String[] getVersion() {
        String program = "svod " + number() + " on Java " + Runtime.version().feature();
        boolean verbose = command != null
                && command.findOption("--verbose") != null
                && Boolean.TRUE.equals(command.findOption("--verbose").getValue());
        Stream<String> libraries = verbose
                ? libraries().stream()
                        .map(library ->
                                "  " + library.artifact() + " " + library.version() + " (" + library.licence() + ")")
                : Stream.empty();
        return Stream.concat(Stream.of(program), libraries).toArray(String[]::new);
    }
}
