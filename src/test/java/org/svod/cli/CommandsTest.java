package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "check", "template", "status", "rebuild", "verify", "schedule", "letter"})
    void everyCommandHasHelp(String command) throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        assertThat(here.run(command, "--help")).isZero();
        assertThat(here.printed()).contains("Usage: svod " + command, "--jobs");
    }

    @Test
    void theProgramTellsItsVersionAndExitCodes() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        assertThat(here.run("--version")).isZero();
        assertThat(here.printed()).matches("(?s)svod \\d+\\.\\d+\\.\\d+\\S* on Java \\d+\\s*");
        assertThat(here.run("--help")).isZero();
        assertThat(here.printed().replaceAll("\\s+", " "))
                .contains("Exit codes: 0 done", "2 something is wrong under jobs/", "6 wrong usage");
    }

    @Test
    void optionsBeforeTheCommandAreRefusedInsteadOfPassedOver() throws IOException {
        Workspace here =
                Workspace.small(folder, "keep", "tables").drop("KZ_2023-05.csv", "indicator,value\nFIREARMS,12\n");
        assertThat(here.run("--strict", "--data=copy", "--round=2023", "--round=2019", "rebuild"))
                .isEqualTo(6);
        assertThat(here.complained())
                .contains("Nothing was done", "svod rebuild --strict --data=copy --round=2023 --round=2019; see");
        assertThat(here.path("data")).doesNotExist();
        assertThat(here.path("output")).doesNotExist();
        assertThat(here.run("--quiet", "--run-date=2023-07-01"))
                .as("without a command they are those of the nightly run: " + here.complained())
                .isZero();
        assertThat(here.path("data")).exists();
        assertThat(here.run("--help", "rebuild")).isZero();
    }

    @Test
    void aReturnThatCannotBeTakenIsToldEveryNightAlsoToWhoWantsToHearNothing() throws IOException {
        Workspace here = Workspace.small(folder, "move", "tables")
                .drop("KZ/KZ_2023-05.xlsx", "x".repeat((1 << 20) + 1))
                .drop("readme.txt", "Hello");
        Files.writeString(
                here.path("jobs/nightly.yml"),
                Workspace.small("move", "tables") + "largest-file-mebibytes: 1\nignore: [readme.txt]\n");
        for (int night = 1; night <= 2; night++) {
            assertThat(here.run("nightly", "--quiet", "--strict", "--run-date", "2023-06-0" + night))
                    .isEqualTo(3);
            assertThat(here.printed()).contains("LEFT ALONE  KZ/KZ_2023-05.xlsx  TOO_LARGE");
        }
        Files.delete(here.path("input/KZ/KZ_2023-05.xlsx"));
        assertThat(here.run("nightly", "--quiet", "--strict", "--run-date", "2023-06-03"))
                .isZero();
        assertThat(here.printed()).isEmpty();
    }

    @Test
    void checkJudgesFilesAndTouchesNothing() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        Path good = Files.writeString(folder.resolve("KZ_2023-05.csv"), "indicator;value\nFIREARMS;12\n");
        Path bad = Files.writeString(folder.resolve("KZ_2023-06.csv"), "indicator;value\nFIREARM;1\nDETAINED;-1\n");
        assertThat(here.run("check", good.toString(), "--run-date", "2024-01-01"))
                .isZero();
        assertThat(here.printed()).contains("would be ACCEPTED", "(FIREARMS): 12 (unit: items); rows: 1");
        assertThat(here.run("check", good.toString(), bad.toString(), "--run-date", "2024-01-01", "--lang", "ru"))
                .isEqualTo(1);
        assertThat(here.printed())
                .contains("файл был бы ОТКЛОНЁН", "INDICATOR_UNKNOWN", "строка 2", "VALUE_NEGATIVE", "строка 3")
                .doesNotContain("would", "rows", "line ", "ERROR");
        assertThat(here.run("check", bad.toString(), "--run-date", "2024-01-01", "--format", "json"))
                .isEqualTo(1);
        assertThat(here.printed()).startsWith("[").contains("\"REJECTED\"", "INDICATOR_UNKNOWN");
        assertThat(here.path("data")).doesNotExist();
        assertThat(here.path("output")).doesNotExist();
    }

    @Test
    void checkGoesOnWithTheOthersWhereOneIsNoFile() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        Path good = Files.writeString(folder.resolve("KZ_2023-05.csv"), "indicator;value\nFIREARMS;12\n");
        assertThat(here.run(
                        "check",
                        folder.resolve("KZ_2023-04.csv").toString(),
                        good.toString(),
                        "--run-date",
                        "2024-01-01"))
                .isEqualTo(6);
        assertThat(here.complained()).contains("KZ_2023-04.csv");
        assertThat(here.printed()).contains("would be ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({
        "input/AM,data,lies in the drop folder",
        "output,input,lies in the drop folder",
        "both,both,are one folder"
    })
    void whatIsWrittenDoesNotLieWhereFilesAreDropped(String output, String data, String told) throws IOException {
        Workspace here =
                Workspace.small(folder, "keep", "tables").drop("KZ_2023-05.csv", "indicator;value\nFIREARMS;12\n");
        assertThat(here.bare(
                        "nightly",
                        "--jobs",
                        folder.resolve("jobs").toString(),
                        "--output",
                        folder.resolve(output).toString(),
                        "--data",
                        folder.resolve(data).toString()))
                .isEqualTo(2);
        assertThat(here.complained()).contains(told);
        assertThat(here.path("input/AM")).doesNotExist();
    }

    @Test
    void aDateThatIsNoneIsAnsweredInPlainWords() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        assertThat(here.run("status", "--run-date", "31.12.2023")).isEqualTo(6);
        assertThat(here.complained())
                .contains("'31.12.2023' is no date; expected year, month and day like 2024-03-01")
                .doesNotContain("java");
    }

    @Test
    void templateWritesBothFormsAndNeverOverwrites() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        String to = folder.resolve("forms").toString();
        List<Path> temporary = temporary();
        assertThat(here.run("template", "kz", "2023-05", "--to", to))
                .as(here.complained())
                .isZero();
        assertThat(folder.resolve("forms/KZ_2023-05.csv"))
                .content()
                .startsWith("\uFEFF#form;1;KZ;2023-05\r\n")
                .contains("Отчётный период: май 2023 г. (2023-05)", "#block;matrix;unit;", "\r\n#end");
        assertThat(folder.resolve("forms/KZ_2023-05.xlsx")).isNotEmptyFile();
        assertThat(here.complained()).isEmpty();
        assertThat(here.run("template", "kz", "2030-05", "--to", to)).isZero();
        assertThat(temporary()).as("nothing is left behind").isEqualTo(temporary);
        assertThat(here.complained()).contains("As things stand the form would be rejected.", "2030");
        assertThat(here.run("template", "kz", "2023-05", "--to", to)).isEqualTo(6);
        assertThat(here.complained()).contains("is there already");
        assertThat(here.run("template", "kz", "2023-06", "--lang", "en", "--to", to))
                .isZero();
        assertThat(folder.resolve("forms/KZ_2023-06.csv")).content().contains("Period: June 2023 (2023-06)");
        assertThat(here.run("template", "kz", "2023-07", "--long", "--to", to)).isZero();
        assertThat(folder.resolve("forms/KZ_2023-07.csv")).content().startsWith("\uFEFFstate;period;indicator;");
        assertThat(here.run("template", "Kazakstan", "2023-05", "--to", to)).isEqualTo(6);
        assertThat(here.complained()).contains("did you mean KZ?");
        assertThat(here.run("template", "KZ", "May", "--to", to)).isEqualTo(6);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("svod-template-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void letterWritesOneOnDemand() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        assertThat(here.run("letter", "2019", "--run-date", "2024-01-01"))
                .as("nothing was ever received")
                .isEqualTo(1);
        assertThat(here.run("nightly", "--run-date", "2024-01-01"))
                .as(here.complained())
                .isZero();
        assertThat(here.run("letter", "2019", "--lang", "ru", "--run-date", "2024-01-01"))
                .as(here.complained())
                .isZero();
        assertThat(here.path("output/2019/letter-2019-ru.docx")).isNotEmptyFile();
        assertThat(here.path("output/2019/letter-2019-en.docx")).doesNotExist();
        assertThat(here.run("letter", "1812")).isEqualTo(6);
    }

    /** Every command with every option that another command has: offered only if the command uses it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nightly  | --jobs --input --output --data --run-date --round --strict --quiet
        rebuild  | --jobs --input --output --data --run-date --round --strict --quiet
        schedule | --jobs --input --output --data --round --strict --quiet
        status   | --jobs --output --data --run-date --round --lang
        verify   | --jobs --output --data
        letter   | --jobs --output --data --run-date --lang --signed --set
        explain  | --jobs --output --data --round --set --lang --format
        check    | --jobs --run-date --lang --format
        rules    | --jobs --run-date --lang --format
        template | --jobs --run-date --to --lang --long
        """)
    void aCommandOffersTheOptionsThatItUses(String command, String options) throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        List<String> offered = List.of(options.split(" "));
        List<String> needed = Map.of(
                        "letter",
                        List.of("2023"),
                        "check",
                        List.of("x.csv"),
                        "explain",
                        List.of("DETAINED"),
                        "template",
                        List.of("KZ", "2023"))
                .getOrDefault(command, List.of());
        assertThat(Objects.requireNonNull(Svod.program().getSubcommands().get(command))
                        .getCommandSpec()
                        .optionsMap()
                        .keySet())
                .containsAll(offered);
        for (String option : List.of(
                "--input=x",
                "--output=x",
                "--data=x",
                "--run-date=2024-01-01",
                "--round=2023",
                "--strict",
                "--quiet",
                "--lang=en",
                "--format=text",
                "--to=x",
                "--long",
                "--verbose")) {
            if (!offered.contains(option.split("=")[0])) {
                List<String> given = new ArrayList<>(List.of(command, option));
                given.addAll(needed);
                assertThat(here.bare(given.toArray(String[]::new)))
                        .as(command + " " + option)
                        .isEqualTo(6);
                assertThat(here.complained())
                        .contains("Unknown option", option, "; see \"svod " + command + " --help\"")
                        .hasLineCount(1);
            }
        }
        assertThat(here.path("data")).doesNotExist();
        assertThat(here.path("output")).doesNotExist();
    }

    @Test
    void wrongUsageIsOneLineAndToldApartFromWrongSettings() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        for (List<String> wrong : List.of(
                List.of("nightli"),
                List.of("nightly", "--no-such-option"),
                List.of("nightly", "--run-date", "yesterday"),
                List.of("nightly", "--round", "1812"),
                List.of("letter"),
                List.of("letter", "2023", "2019"),
                List.of("check"),
                List.of("take", "--wait-minutes", "soon"),
                List.of("take", "--wait-minutes", "-5"),
                List.of("health", "--warn-free", "1e9"),
                List.of("health", "--warn-hours", "99999999999"),
                List.of("release", "--due", "--set", "3f2c9a0b7d11"),
                List.of("release", "--due", "--by", "anna"),
                List.of("propose", "--round", "2023", "--embargo", "tomorrow"),
                List.of("--verbose"))) {
            assertThat(here.run(wrong.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isEqualTo(6);
            assertThat(here.complained()).hasLineCount(1).endsWith(" --help\"\n");
            assertThat(here.printed()).isEmpty();
        }
        Files.writeString(here.path("jobs/nightly.yml"), "nonsense: 1\n");
        assertThat(here.run("nightly")).isEqualTo(2);
        assertThat(here.complained())
                .startsWith("Something under jobs/ is wrong")
                .contains("nightly.yml", "nonsense");
        assertThat(here.path("data")).doesNotExist();
    }

    @Test
    void theProgramTellsItsLibraries() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        assertThat(here.bare("--version", "--verbose")).isZero();
        assertThat(here.printed().lines())
                .hasSize(1 + Version.libraries().size())
                .anyMatch(line -> line.matches("  spring-batch-core [0-9.]+ \\(Apache-2\\.0\\)"))
                .anyMatch(line -> line.matches("  hsqldb [0-9.]+ \\(BSD-3-Clause\\)"));
    }
}
