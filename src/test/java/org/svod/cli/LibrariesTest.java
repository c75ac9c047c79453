package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * The list of libraries that the program carries: it is complete, and nothing is in it that may not be passed on. A jar
 * that is added needs a line in {@code libraries.csv} and in {@code dependencies.md}.
 */
class LibrariesTest {

    /** Licences under which a library may be part of the program. */
    private static final Map<String, Pattern> ALLOWED = Map.of(
            "Apache-2.0",
                    Pattern.compile(
                            "apache(\\.org/licenses/license| license|-)[- ,version/]*2|apache software license,? version 2"),
            "MIT", Pattern.compile("opensource.org/license/mit|mit license|>mit<"),
            "BSD-3-Clause",
                    Pattern.compile(
                            "hsqldb license|neither the name of the hsql|bsd-3-clause|the bsd license|edl 1\\.0|eclipse distribution license"),
            "MPL-1.1", Pattern.compile("mozilla public license"),
            "EPL-2.0", Pattern.compile("eclipse public license[- ,]*v?[. ]*2|epl[- ]2\\.0"),
            "Unicode-3.0", Pattern.compile("unicode license v3|unicode-3.0"));

    /** What only tests need. */
    private static final Pattern OF_TESTS = Pattern.compile(
            "(junit|opentest4j|apiguardian|assertj|byte-buddy|archunit|spring-batch-test|spring-test|json-schema-validator|vtl-parser|antlr4-runtime|greenmail|itu-|picocli-codegen|playwright|driver-|gson|surefire|maven-).*");

    private static final Pattern PARENT = Pattern.compile(
            "<parent>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>\\s*<version>([^<]*)</version>");

    private static List<Path> shipped() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> !OF_TESTS.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    @Test
    void everyJarOfTheProgramIsListedAndNoOther() {
        assertThat(Version.libraries().stream().map(library -> library.artifact() + "-" + library.version() + ".jar"))
                .containsExactlyInAnyOrderElementsOf(shipped().stream()
                        .map(jar -> jar.getFileName().toString())
                        .toList());
    }

    @Test
    void everyLicenceIsAllowedAndIsTheOneThatTheLibraryNames() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path jar : shipped()) {
            Version.Library library = Version.libraries().stream()
                    .filter(each ->
                            jar.getFileName().toString().equals(each.artifact() + "-" + each.version() + ".jar"))
                    .findFirst()
                    .orElseThrow();
            Pattern named = ALLOWED.get(library.licence());
            if (named == null || !named.matcher(stated(jar)).find()) {
                wrong.add(library.artifact() + ": " + library.licence());
            }
        }
        assertThat(wrong).as("not allowed, or not what the library itself says").isEmpty();
    }

    /** What a jar says about its licence: in its manifest, in its own files, or in the description beside it. */
    private static String stated(Path jar) throws IOException {
        StringBuilder said = new StringBuilder();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream()
                    .filter(e -> e.getName()
                            .toLowerCase(Locale.ROOT)
                            .matches("meta-inf/(manifest\\.mf|.*licen[cs]e[^/]*|maven/.*/pom\\.xml)|licen[cs]e[^/]*"))
                    .toList()) {
                said.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        Path beside = Path.of(jar.toString().replaceFirst("(-linux-x86_64)?\\.jar$", ".pom"));
        if (Files.exists(beside)) {
            String description = Files.readString(beside, StandardCharsets.ISO_8859_1);
            said.append(description).append(statedAbove(beside, description));
        }
        return said.toString().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A library may leave it to the description that it shares with others of its group. */
    private static String statedAbove(Path description, String text) throws IOException {
        Matcher parent = PARENT.matcher(text);
        if (!parent.find()) {
            return "";
        }
        Path above = description
                .resolveSibling("../..")
                .resolve(parent.group(1))
                .resolve(parent.group(2))
                .resolve(parent.group(1) + "-" + parent.group(2) + ".pom");
        return Files.exists(above) ? Files.readString(above, StandardCharsets.ISO_8859_1) : "";
    }

    @Test
    void theDocumentSaysTheSame() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/docs/dependencies.md")).stream()
                        .filter(line -> line.matches("\\| [A-Za-z0-9.-]+ \\| [0-9][A-Za-z0-9._-]* \\|.*")))
                .containsExactlyElementsOf(Version.libraries().stream()
                        .map(library -> "| " + library.artifact() + " | " + library.version() + " | "
                                + library.licence() + " | " + library.why() + " |")
                        .toList());
    }
}
