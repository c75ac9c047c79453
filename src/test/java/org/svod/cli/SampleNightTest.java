package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;
import org.svod.files.PrivateFiles;
import org.svod.readback.ReadBack;
import org.svod.readback.Recalculated;
import org.svod.readback.Tampering;
import org.svod.recount.Recount;
import tools.jackson.databind.json.JsonMapper;

/** The shipped sample, through the real job, into a real database file, and back from the produced files. */
class SampleNightTest {

    @TempDir
    private static Path folder;

    private static Workspace sample;
    private static int code;
    private static String closing;

    @BeforeAll
    static void runOnce() throws IOException {
        sample = Workspace.of(folder, Path.of("jobs"), Path.of("input"));
        Path nightly = sample.path("jobs/nightly.yml");
        Files.writeString(nightly, Files.readString(nightly).replace("settle-seconds: 2", "settle-seconds: 0"));
        code = sample.run("nightly", "--run-date", "2026-03-01");
        closing = sample.printed();
    }

    @Test
    void theFiguresAreThoseOfThePublishedLetter() throws IOException {
        assertThat(code).as(closing + sample.complained()).isZero();
        assertThat(column("2023/annual-figures-2023.csv", "value"))
                .containsExactly("147", "7", "138", "105", "3798", "152112", "304.5", "359");
        assertThat(column("2023/annual-figures-2023.csv", "status")).containsOnly("FINAL");
    }

    @Test
    void everyFigureIsTheSumOfItsBridge() throws IOException {
        for (String table : List.of("2023/annual-figures-2023.csv", "2023/figures-by-state-2023.csv")) {
            List<BigDecimal> sums = new ArrayList<>();
            for (String part : List.of("reported", "joint", "mirror", "decision")) {
                List<String> column = column(table, part);
                for (int i = 0; i < column.size(); i++) {
                    BigDecimal amount = new BigDecimal(column.get(i));
                    if (sums.size() <= i) {
                        sums.add(amount);
                    } else {
                        sums.set(i, sums.get(i).add(amount));
                    }
                }
            }
            List<String> values = column(table, "value");
            for (int i = 0; i < values.size(); i++) {
                assertThat(sums.get(i)).as(table + " row " + i).isEqualByComparingTo(values.get(i));
            }
        }
    }

    @Test
    void statesMonthsAndOperationsAddUpToTheFigures() throws IOException {
        for (String table : List.of(
                "2023/figures-by-state-2023.csv",
                "2023/figures-by-month-2023.csv",
                "2023/figures-by-operation-2023.csv")) {
            Map<String, BigDecimal> sums = new java.util.TreeMap<>();
            List<String> indicators = column(table, "indicator");
            List<String> values = column(table, "value");
            for (int i = 0; i < values.size(); i++) {
                sums.merge(indicators.get(i), new BigDecimal(values.get(i)), BigDecimal::add);
            }
            List<String> codes = column("2023/annual-figures-2023.csv", "indicator");
            List<String> figures = column("2023/annual-figures-2023.csv", "value");
            for (int i = 0; i < codes.size(); i++) {
                assertThat(sums.get(codes.get(i)))
                        .as(table + " " + codes.get(i))
                        .isEqualByComparingTo(figures.get(i));
            }
        }
    }

    @Test
    void anIndependentProgramMakesEveryFigureAgainFromTheRowsAndTheEvidenceAlone() throws IOException {
        Recount recount = Recount.of(sample.path("output/2023"), "2023");
        Map<String, BigDecimal> published = recount.published("indicator");
        List<String> codes = column("2023/annual-figures-2023.csv", "indicator");
        for (String part : List.of("reported", "joint", "mirror", "decision")) {
            List<String> amounts = column("2023/annual-figures-2023.csv", part);
            for (int i = 0; i < codes.size(); i++) {
                assertThat(recount.part(part).getOrDefault(codes.get(i), BigDecimal.ZERO))
                        .as(codes.get(i) + " " + part)
                        .isEqualByComparingTo(amounts.get(i));
            }
        }
        assertThat(codes.stream()
                        .map(published::get)
                        .map(value -> value.stripTrailingZeros().toPlainString()))
                .containsExactlyElementsOf(column("2023/annual-figures-2023.csv", "value"));
        List<String> source = Files.readAllLines(Path.of("src/test/java/org/svod/recount/Recount.java"));
        assertThat(source).noneMatch(line -> line.startsWith("import org.svod") || line.contains("org.apache"));
    }

    @Test
    void everyUnitOf147HasAFileAndALineInWhichItsNumberStands() throws IOException {
        Recount recount = Recount.of(sample.path("output/2023"), "2023");
        Map<String, BigDecimal> places = recount.places("DETAINED");

        assertThat(places.values()).allMatch(units -> units.signum() > 0);
        assertThat(places.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("147");
        for (String place : places.keySet()) {
            Map<String, String> row = recount.contributions().stream()
                    .filter(r -> (r.get("file") + ":" + r.get("place")).equals(place)
                            && "DETAINED".equals(r.get("indicator")))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(archived(row));
            boolean wide = (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
            List<String> lines = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            String line = lines.get(Integer.parseInt(String.valueOf(row.get("place"))) - 1);
            assertThat(line.replaceAll("[^ -~]", "?"))
                    .as(place)
                    .matches(".*(^|[^0-9])" + row.get("value") + "([^0-9].*|$)");
        }
    }

    private static Path archived(Map<String, String> row) throws IOException {
        try (Stream<Path> archive = Files.walk(sample.path("data/archive"))) {
            return archive.filter(file -> String.valueOf(file.getFileName()).startsWith(row.get("sha256")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Pattern QUESTION =
            Pattern.compile("### (?<title>.*)\n\n```sql\n(?<sql>.*)\n```\n\n```\n(?<answer>(?s:.*?))```");

    @Test
    void theQuestionsOfTheDocumentAboutTheDatabankAreAnsweredAsItSays() throws IOException {
        Matcher question = QUESTION.matcher(Files.readString(Path.of("src/docs/databank.md")));
        int asked = 0;
        while (question.find()) {
            assertThat(sample.run("query", "--sql", question.group("sql")))
                    .as(sample.complained())
                    .isZero();
            assertThat(sample.printed()).as(question.group("title")).isEqualTo(question.group("answer"));
            asked++;
        }
        assertThat(asked).isEqualTo(10);
    }

    @Test
    void anAnswerComesInFourFormatsAndAWrongQuestionIsAnsweredWithTheRightColumns() throws IOException {
        String sql = "SELECT indicator, value FROM figures WHERE indicator = 'EXPLOSIVES' ORDER BY value";
        assertThat(sample.run("query", "--sql", sql, "--format", "csv", "--round", "2023"))
                .isZero();
        assertThat(sample.printed()).isEqualTo("indicator,value\nEXPLOSIVES,304.5\n");
        assertThat(sample.run("query", "--sql", sql, "--format", "json", "--round", "2023"))
                .isZero();
        assertThat(sample.printed().replaceAll("\\s", ""))
                .isEqualTo("[{\"indicator\":\"EXPLOSIVES\",\"value\":304.5}]");
        Path file = sample.path("answer.xlsx");
        assertThat(sample.run("query", "--sql", sql, "--format", "xlsx")).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(sample.run("query", "--sql", sql, "--format", "xlsx", "--round", "2023", "--to", file.toString()))
                .as(sample.complained())
                .isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("value");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(304.5);
        }
        assertThat(sample.run("query", "--sql", sql, "--format", "xlsx", "--to", file.toString()))
                .as("nothing is written over")
                .isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(sample.run("query", "--sql", "SELECT valu FROM figures")).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(sample.complained()).contains("there is no view or column valu", "round, indicator, indicator_en");
        assertThat(sample.run("query", "--sql", "SELECT 1 FROM figurez")).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(sample.complained()).contains("The views are figures, figures_by_state");
        assertThat(sample.run("query", "--sql", "SELECT value, value FROM figures", "--format", "json"))
                .as("an object of JSON would lose one of them")
                .isEqualTo(ExitCode.WRONG_USAGE.code());
        try (DataLock run = DataLock.take(sample.path("data")).orElseThrow()) {
            assertThat(run).isNotNull();
            assertThat(sample.run("query", "--sql", sql)).isEqualTo(ExitCode.DATA_HELD.code());
        }
        assertThat(sample.run("query", "--sql", sql, "--round", "2031")).isEqualTo(ExitCode.WRONG_USAGE.code());
    }

    @Test
    void explainTellsWhereAFigureComesFromInBothLanguagesAndForMachines() throws IOException {
        assertThat(sample.run("explain", "DETAINED")).as(sample.complained()).isZero();
        assertThat(sample.printed())
                .contains(
                        "Persons detained (DETAINED), 2023: 147 (persons), FINAL",
                        "    BY_2023-06_v2.csv:2 = 2   2023-06, IDENTIFICATION-2023, case IDENT-23/004",
                        "    BY BY_2023-06_v2.csv:2 = 2, -2: The case is counted at another State");

        assertThat(sample.run("explain", "Выявлено лиц, причастных к финансированию терроризма", "--lang", "ru"))
                .as(sample.complained())
                .isZero();
        assertThat(sample.printed())
                .contains(
                        "(FINANCING), 2023: 138 (человек), FINAL",
                        "решение: Secretariat, 2024-02-20",
                        "[decisions.csv:2]");

        assertThat(sample.run("explain", "WANTED_RETURNED", "--state", "Kazakhstan", "--format", "csv"))
                .isZero();
        List<String> lines = sample.printed().lines().toList();
        int adds = List.of(lines.get(0).split(",")).indexOf("adds");
        BigDecimal sum = lines.stream()
                .skip(1)
                .map(line -> line.split(",")[adds])
                .filter(amount -> !amount.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sample.lines("2023/figures-by-state-2023.csv"))
                .anyMatch(line -> line.startsWith("WANTED_RETURNED,KZ,") && line.endsWith("," + sum));

        assertThat(sample.run("explain", "DETAINED", "--month", "2023-06", "--format", "json"))
                .isZero();
        assertThat(new JsonMapper().readTree(sample.printed()).path("value").asInt())
                .isEqualTo(18);
    }

    @Test
    void everyJsonFileIsAsItsDescriptionSays() throws IOException {
        JsonForms forms = new JsonForms();
        List<Path> files;
        try (Stream<Path> outputs = Files.walk(sample.path("output"))) {
            files = outputs.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith("-metadata.json")
                            && !file.toString().endsWith(".schema.json"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(104);
        for (Path file : files) {
            assertThat(forms.wrong(file)).isEmpty();
        }
        assertThat(sample.run("explain", "FINANCING", "--state", "KG", "--format", "json"))
                .isZero();
        assertThat(forms.wrong(sample.path("output/explained.json"), sample.printed()))
                .isEmpty();

        Path receipt = sample.path("output/receipts/UZ/UZ_2023-08.csv.1.receipt.json");
        String text = Files.readString(receipt);
        assertThat(forms.wrong(receipt, text.replace("\"verdict\" :", "\"verdikt\" :")))
                .anyMatch(error -> error.contains("verdict"))
                .anyMatch(error -> error.contains("verdikt"));
    }

    @Test
    void explainNamesTheNearestWordForOneThatItDoesNotKnowAndSaysWhatIsMissing() throws IOException {
        assertThat(sample.run("explain", "DETAINEDD")).isEqualTo(6);
        assertThat(sample.complained()).contains("There is no indicator DETAINEDD; did you mean DETAINED");
        assertThat(sample.run("explain", "DETAINED", "--state", "KX", "--lang", "ru"))
                .isEqualTo(6);
        assertThat(sample.complained()).contains("Государства KX нет");
        assertThat(sample.run("explain", "DETAINED", "--round", "2019")).isZero();
        assertThat(sample.printed()).contains("no State has reported a value");

        Path none = folder.resolve("nothing-there");
        assertThat(sample.bare(
                        "explain", "DETAINED", "--jobs", sample.path("jobs").toString(), "--output", none.toString()))
                .isEqualTo(1);
        assertThat(sample.complained()).contains("nothing-there", "Run svod nightly first");
        assertThat(none).doesNotExist();
    }

    @Test
    void theClosingTableShowsFilesFiguresAndDiscrepancies() {
        assertThat(closing)
                .contains(
                        "104  new",
                        "101  accepted",
                        "2  rejected",
                        "1  duplicate",
                        "REJECTED  UZ/UZ_2023-08.csv",
                        "LEFT ALONE  notes.txt",
                        "3798",
                        "304.5",
                        "Open discrepancies",
                        "Open this next: " + sample.path("output/2023/consolidated-2023-ru.xlsx"));
    }

    @Test
    void everyDeliveryHasItsReceiptInBothForms() throws IOException {
        assertThat(sample.fingerprints("output/receipts"))
                .hasSize(321)
                .containsKeys(
                        "UZ/index.html",
                        "UZ/UZ_2023-08.csv.1.receipt.xlsx",
                        "UZ/UZ_2023-08.csv.1.receipt.html",
                        "MD/MD_2023-04_v2.csv.1.receipt.json");
    }

    @Test
    void everyNumberOfEveryWorkbookIsTheOneOfTheTablesAndReceipts() throws IOException {
        ReadBack figures =
                new ReadBack(sample.path("output"), sample.path("jobs"), "2023").published(LocalDate.of(2026, 3, 1));
        assertThat(figures.consolidated()).isGreaterThan(1_500);
        assertThat(figures.states()).isGreaterThan(2_000);
        assertThat(figures.receipts()).isGreaterThan(2_000);
    }

    @Test
    void aNumberThatIsWrongOrComesFromNowhereDoesNotGoUnread() throws IOException {
        Random random = new Random(2023);
        for (String file : List.of(
                "2023/consolidated-2023-en.xlsx",
                "2023/states/TJ-2023.xlsx",
                "receipts/UZ/UZ_2023-08.csv.1.receipt.xlsx")) {
            Path good = sample.path("output").resolve(file);
            Path kept = Files.copy(good, folder.resolve("kept.xlsx"), StandardCopyOption.REPLACE_EXISTING);
            for (int i = 0; i < (file.startsWith("2023/c") ? 16 : 4); i++) {
                String changed = Tampering.change(good, random.nextDouble());
                assertThatThrownBy(() -> readBack(file))
                        .as("seed 2023, changed: " + changed)
                        .isInstanceOf(AssertionError.class);
                Files.copy(kept, good, StandardCopyOption.REPLACE_EXISTING);
            }
            Tampering.add(good);
            assertThatThrownBy(() -> readBack(file))
                    .as("a number added to " + file)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("BI1");
            Files.copy(kept, good, StandardCopyOption.REPLACE_EXISTING);
            readBack(file);
        }
    }

    @Test
    void everyPartOfEveryWorkbookAndLetterIsAsTheSchemasOfTheFormatSay() throws Exception {
        Schema schema = new Schema();
        try (Stream<Path> outputs = Files.walk(sample.path("output"))) {
            for (Path file : outputs.filter(
                            f -> f.toString().endsWith(".xlsx") || f.toString().endsWith(".docx"))
                    .toList()) {
                schema.check(file);
            }
        }
        Path templates = Files.createDirectories(sample.path("templates"));
        assertThat(sample.run("template", "KZ", "2023-05", "--to", templates.toString()))
                .as(sample.complained())
                .isZero();
        schema.check(templates.resolve("KZ_2023-05.xlsx"));
        assertThat(schema.violations()).isEmpty();
        assertThat(schema.parts())
                .containsKeys(
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/sharedStrings.xml",
                        "xl/comments.xml",
                        "xl/charts/chart.xml",
                        "xl/drawings/drawing.xml",
                        "docProps/app.xml",
                        "word/document.xml",
                        "word/styles.xml",
                        "word/numbering.xml",
                        "word/header.xml",
                        "word/footer.xml")
                .hasEntrySatisfying(
                        "xl/worksheets/sheet.xml", n -> assertThat(n).isGreaterThan(300))
                .hasEntrySatisfying("xl/tables/table.xml", n -> assertThat(n).isGreaterThan(100));
    }

    @Test
    void openpyxlReadsEveryTableByItsNameWithoutAWarning() throws Exception {
        List<Path> books = List.of(
                sample.path("output/2023/consolidated-2023-ru.xlsx"),
                sample.path("output/2023/consolidated-2023-en.xlsx"),
                sample.path("output/2023/states/KZ-2023.xlsx"),
                sample.path("output/receipts/UZ/UZ_2023-08.csv.1.receipt.xlsx"));
        assertThat(Openpyxl.tables(books, folder)).isGreaterThan(50);
    }

    private static void readBack(String file) throws IOException {
        ReadBack figures =
                new ReadBack(sample.path("output"), sample.path("jobs"), "2023").published(LocalDate.of(2026, 3, 1));
        if (file.startsWith("receipts")) {
            figures.receipts();
        } else if (file.contains("states")) {
            figures.states();
        } else {
            figures.consolidated();
        }
    }

    @Test
    void theWorkbookOfARoundWithoutReturnsHasNoNumberThatNobodyReported() throws IOException {
        assertThat(new ReadBack(sample.path("output"), sample.path("jobs"), "2019").consolidated())
                .isPositive();
    }

    @Test
    void computedAnewByLibreOfficeNoValueChangesAndReceiptsAreOneOrTwoPages() throws Exception {
        LibreOffice office = LibreOffice.in(Files.createDirectories(folder.resolve("office")));
        List<Path> books = new ArrayList<>(List.of(
                sample.path("output/2019/consolidated-2019-en.xlsx"),
                sample.path("output/2023/consolidated-2023-en.xlsx")));
        try (Stream<Path> states = Files.list(sample.path("output/2023/states"))) {
            states.sorted().forEach(books::add);
        }
        assertThat(books).hasSize(11);
        List<Path> computed = office.recalculated(books);
        int formulas = 0;
        for (int i = 0; i < books.size(); i++) {
            formulas += Recalculated.sameNumbers(books.get(i), computed.get(i));
        }
        assertThat(formulas).isGreaterThan(400);
        assertThat(office.printedPages(List.of(
                        sample.path("output/receipts/KZ/KZ_2023-05.csv.1.receipt.xlsx"),
                        sample.path("output/receipts/UZ/UZ_2023-08.csv.1.receipt.xlsx"))))
                .as("pages of the receipt of a good file, and of one with seven errors")
                .containsExactly(1, 2);
    }

    @Test
    void aSecondRunWithNothingNewChangesNoByteAndARebuildMakesTheSameBytesAgain() throws IOException {
        Map<String, String> first = sample.fingerprints("output");
        assertThat(sample.run("nightly", "--run-date", "2026-03-01")).isZero();
        assertThat(sample.fingerprints("output")).isEqualTo(first);
        assertThat(sample.printed()).contains("0  new", "nothing changed");

        Workspace.copy(sample.path("output"), sample.path("kept"));
        delete(sample.path("output"));
        assertThat(sample.run("rebuild", "--run-date", "2026-03-01")).isZero();
        assertThat(sample.fingerprints("output")).isEqualTo(first);
    }

    @Test
    void theRunReportListsTheLettersWithWhatTheyLeaveOutAndTheirLiterals() throws IOException {
        String report;
        try (Stream<Path> runs = Files.list(sample.path("output/runs"))) {
            report = Files.readString(runs.sorted().findFirst().orElseThrow());
        }
        String letters = report.substring(report.indexOf("\"letters\""), report.indexOf("\"notices\""));
        assertThat(letters)
                .contains(
                        "letter-2019-ru.docx",
                        "letter-2023-en.docx",
                        "\"draft\" : false",
                        "\"omitted\" : [ ]",
                        "\"omitted\" : [ \"DETAINED\"",
                        "\"literals\"");
    }

    @Test
    void statusTellsWhoIsLateAndWhatIsOpen() {
        assertThat(sample.run("status", "--run-date", "2026-03-01", "--round", "2023"))
                .isZero();
        assertThat(sample.printed())
                .contains(
                        "Round 2023",
                        "100 of 100 received, 2 of them late",
                        "DISCREPANCY",
                        "ONLY_RECEIVER",
                        "OUTLIER  FIREARMS KG 2023-10: 114, expected 10 to 34")
                .doesNotContain("Round 2019");
    }

    static void delete(Path folder) throws IOException {
        PrivateFiles.remove(folder);
    }

    private static List<String> column(String table, String name) throws IOException {
        List<String> lines = sample.lines(table);
        int index = List.of(lines.get(0).split(",")).indexOf(name);
        assertThat(index).as(name + " in " + lines.get(0)).isNotNegative();
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[index])
                .toList();
    }
}
