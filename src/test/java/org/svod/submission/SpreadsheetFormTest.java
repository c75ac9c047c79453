package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Codebook;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.dialect.ByteSource;
import org.svod.period.Period;
import org.svod.publication.template.BlankForm;

/** The way of a form through a spreadsheet with Russian settings: filled in, saved as a workbook and as CSV, read. */
class SpreadsheetFormTest {

    /** Semicolon, quotes, windows-1251, from line 1; values as they are shown. */
    private static final String RUSSIAN_CSV = "csv:Text - txt - csv (StarCalc):59,34,34,1,,0,false,true";

    private static final Codebook CODEBOOK = Fixtures.codebook();

    private final Path folder;

    SpreadsheetFormTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFormInEitherLanguageComesThroughASpreadsheetAsItWasFilledIn() throws Exception {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice"))),
                "LibreOffice (soffice) is not on the PATH: the way of a form through a spreadsheet is not tested here");
        Path russian = filled("KZ", Language.RU);
        Path english = filled("KG", Language.EN);
        converted("xlsx", List.of(russian, english));
        converted(RUSSIAN_CSV, List.of(russian, english));

        for (Path form : List.of(russian, english)) {
            String sign = form.equals(russian) ? "," : "\\.";
            String state = form.getFileName().toString().substring(0, 2);
            Reading workbook = read(state + "_2023-05.xlsx");
            Reading csv = read(state + "_2023-05.csv");
            String text = Files.readString(
                    folder.resolve("saved").resolve(state + "_2023-05.csv"), Charset.forName("windows-1251"));

            assertThat(text).startsWith("#form;1;" + state + ";2023-05");
            // What is typed stays as it was typed; what the sheet adds up has the decimal comma.
            assertThat(text)
                    .containsPattern("\nEXPLOSIVES;[^;]*;[^;]*;12" + sign + "5;300" + sign + "25;;312,75;x\r?\n")
                    .containsPattern("\nDEVICES;[^;]*;[^;]*;;;;;\r?\n");
            assertThat(FormCasesTest.rows(workbook)).isEqualTo(FormCasesTest.rows(csv));
            assertThat(FormCasesTest.rows(csv).replaceAll("@[0-9]+", ""))
                    .contains(
                            "EXPLOSIVES/ARMS-2023=0",
                            "EXPLOSIVES/NATIONAL=12.5",
                            "EXPLOSIVES/TRAL-2023=300.25",
                            "FIREARMS/TRAL-2023#TRAL-23/017=2",
                            "FIREARMS/TRAL-2023=5",
                            "WANTED_RETURNED/NATIONAL/RU=2")
                    .doesNotContain("DEVICES");
            assertThat(Stream.concat(workbook.findings().listed().stream(), csv.findings().listed().stream()))
                    .isEmpty();
        }
    }

    /** Who writes a point in a Russian spreadsheet must not find a day in May. */
    private static String sign(Language language) {
        return language == Language.RU ? "," : ".";
    }

    private Path filled(String state, Language language) throws IOException {
        FilledForm form = new FilledForm(new BlankForm(
                CODEBOOK,
                CODEBOOK.states().get(state),
                Period.of("2023-05"),
                Optional.of(LocalDate.of(2023, 6, 15)),
                Optional.of(new Name("Statistics desk", "Отдел статистики")),
                language));
        form.write("matrix", "EXPLOSIVES", "", "NATIONAL", "12" + sign(language) + "5");
        form.write("matrix", "EXPLOSIVES", "", "TRAL-2023", "300" + sign(language) + "25");
        form.write("matrix", "EXPLOSIVES", "", "nil", "x");
        form.write("matrix", "FIREARMS", "", "TRAL-2023", "7");
        form.addCase("FIREARMS", "TRAL-23/017", "TRAL-2023", "2");
        form.write("counterpart", "WANTED_RETURNED", language == Language.RU ? "Россия" : "Russia", "NATIONAL", "2");
        return Files.write(folder.resolve(state + "_2023-05.xlsx"), form.workbook(folder));
    }

    private Reading read(String name) throws IOException {
        return new SubmissionReader(CODEBOOK, Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(folder.resolve("saved").resolve(name)), Fixtures.name(name));
    }

    private void converted(String format, List<Path> files) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Files.writeString(Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
                <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
                </oor:items>
                """);
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "soffice",
                                        "--headless",
                                        "-env:UserInstallation=" + profile.toUri(),
                                        "--convert-to",
                                        format,
                                        "--outdir",
                                        folder.resolve("saved").toString()),
                                files.stream().map(Path::toString))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("LibreOffice ended").isTrue();
    }
}
