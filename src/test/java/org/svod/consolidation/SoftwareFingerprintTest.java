package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.round.RoundContext;
import org.svod.run.RunSettings;

class SoftwareFingerprintTest {

    /** A class path on which nothing is; a blank one would be the working folder. */
    private static final String NOTHING = "nothing.jar";

    @TempDir
    private Path folder;

    private static Path library(Path place, String content) throws IOException {
        try (OutputStream file = Files.newOutputStream(place);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return place;
    }

    @Test
    void anotherVersionAnotherClassAndAnotherLibraryAreAnotherSoftwareButAnotherPlaceIsNot() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/org"));
        Files.writeString(classes.resolve("B.class"), "one");
        Path library = library(folder.resolve("library.jar"), "one");
        String path = folder.resolve("classes")
                + File.pathSeparator
                + library
                + File.pathSeparator
                + folder.resolve("not there");
        String before = SoftwareFingerprint.of("1.0.0", path);

        Path moved = library(folder.resolve("moved.jar"), "one");
        assertThat(SoftwareFingerprint.of("1.0.0", path.replace(library.toString(), moved.toString())))
                .isEqualTo(before);
        assertThat(SoftwareFingerprint.of("1.0.1", path)).isNotEqualTo(before);
        library(library, "two");
        assertThat(SoftwareFingerprint.of("1.0.0", path)).isNotEqualTo(before);
        library(library, "one");
        assertThat(SoftwareFingerprint.of("1.0.0", path)).isEqualTo(before);
        Files.writeString(classes.resolve("B.class"), "two");
        assertThat(SoftwareFingerprint.of("1.0.0", path)).isNotEqualTo(before);
    }

    @Test
    void theSoftwareIsAnInputOfEveryConsolidation() throws IOException {
        org.svod.round.Round round =
                RunSettings.read(Path.of("jobs")).rounds().ofYear(2023).orElseThrow();
        org.springframework.jdbc.datasource.SingleConnectionDataSource source =
                new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                        "jdbc:hsqldb:mem:inputs", "SA", "", true);
        org.flywaydb.core.Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/hsqldb")
                .load()
                .migrate();
        org.svod.databank.StoredInputs stored =
                new org.svod.databank.StoredInputs(org.springframework.jdbc.core.simple.JdbcClient.create(source));
        java.time.LocalDate day = java.time.LocalDate.of(2024, 1, 1);
        String one = new RoundInputs(stored, new SoftwareFingerprint("one", NOTHING))
                .of(
                        new RoundContext(RunSettings.read(Path.of("jobs")).codebook(), round, java.util.List.of(), day),
                        java.util.Map.of());
        assertThat(new RoundInputs(stored, new SoftwareFingerprint("one", NOTHING))
                        .of(
                                new RoundContext(
                                        RunSettings.read(Path.of("jobs")).codebook(),
                                        round,
                                        java.util.List.of(),
                                        day.plusDays(1)),
                                java.util.Map.of()))
                .isEqualTo(one);
        assertThat(new RoundInputs(stored, new SoftwareFingerprint("two", NOTHING))
                        .of(
                                new RoundContext(
                                        RunSettings.read(Path.of("jobs")).codebook(), round, java.util.List.of(), day),
                                java.util.Map.of()))
                .isNotEqualTo(one);
        source.destroy();
    }
}
