package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The office that people without Excel use, with a profile of its own that computes every formula anew. */
final class LibreOffice {

    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    /** The root of the tree of pages: it is not compressed. */
    private static final Pattern PAGES = Pattern.compile("/Type\\s*/Pages\\b[^>]*?/Count\\s+(\\d+)");

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
        return converted("xlsx", workbooks);
    }

    /** The number of pages that it prints of each workbook; in their order. */
    List<Integer> printedPages(List<Path> workbooks) throws IOException, InterruptedException {
        List<Integer> pages = new ArrayList<>();
        for (Path print : converted("pdf", workbooks)) {
            String text = new String(Files.readAllBytes(print), StandardCharsets.ISO_8859_1);
            Matcher count = PAGES.matcher(text);
            assertThat(count.find()).as("the number of pages of " + print).isTrue();
            pages.add(Integer.valueOf(count.group(1)));
        }
        return pages;
    }

    private List<Path> converted(String ending, List<Path> workbooks) throws IOException, InterruptedException {
        Path results = Files.createDirectories(folder.resolve(ending));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                ending,
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
        List<Path> made = workbooks.stream()
                .map(w -> results.resolve(w.getFileName().toString().replaceFirst("xlsx$", ending)))
                .toList();
        assertThat(made).as(Files.readString(folder.resolve("log"))).allMatch(Files::exists);
        return made;
    }
}
