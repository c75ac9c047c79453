package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office that people without Excel use, with a profile of its own that computes every formula anew. */
final class LibreOffice {

    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private final Path folder;

    private LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where it is not installed. */
    static LibreOffice in(Path folder) throws IOException {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice")));
        assumeTrue(
                installed,
                "LibreOffice (soffice) is not on the PATH: that it opens the workbook and computes the same is not tested here");
        Files.writeString(
                Files.createDirectories(folder.resolve("profile/user")).resolve("registrymodifications.xcu"),
                ALWAYS_RECALCULATE);
        return new LibreOffice(folder);
    }

    /** The workbooks, whose names differ, as LibreOffice saves them after computing them anew; in their order. */
    List<Path> recalculated(List<Path> workbooks) throws IOException, InterruptedException {
        Path results = Files.createDirectories(folder.resolve("recalculated"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "xlsx",
                "--outdir",
                results.toString()));
        workbooks.forEach(w -> command.add(w.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("LibreOffice ended").isTrue();
        List<Path> computed =
                workbooks.stream().map(w -> results.resolve(w.getFileName())).toList();
        assertThat(computed).as(Files.readString(folder.resolve("log"))).allMatch(Files::exists);
        return computed;
    }
}
