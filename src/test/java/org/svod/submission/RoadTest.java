package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.delivery.NameReading;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Severity;
import org.svod.settings.SettingsProblems;
import org.svod.submission.BookRoads.Book;

/**
 * A receipt that is followed to the letter ends in a right file: for every finding code, a small program does in a
 * faulty file what the receipt advises, and the file that comes out is accepted with the right sums.
 */
class RoadTest {

    private static final int PATIENCE = 20;

    /** Codes that are not about a single file, and why no program can follow their advice in one. */
    private static final Map<FindingCode, String> NO_FILE = new EnumMap<>(FindingCode.class);

    static {
        String several = "it is about several files: RoadNightTest";
        NO_FILE.put(FindingCode.FOREIGN_FOLDER, several);
        NO_FILE.put(FindingCode.STALE, several);
        NO_FILE.put(FindingCode.VERSION_MISSING, several);
        NO_FILE.put(FindingCode.TWO_FORMATS, several);
        NO_FILE.put(FindingCode.SAME_FIGURES, several);
        NO_FILE.put(FindingCode.PERIOD_OVERLAP, several);
        NO_FILE.put(FindingCode.NOTHING_TO_WITHDRAW, "nothing needs to be done");
        NO_FILE.put(FindingCode.NO_ROUND, "the secretariat opens a round");
        NO_FILE.put(FindingCode.FUTURE_SCOPE, "the sender waits until the period is over");
        NO_FILE.put(FindingCode.NOT_A_MEMBER, "nothing needs to be done");
        NO_FILE.put(FindingCode.SAME_CELLS, "nothing needs to be done");
        NO_FILE.put(FindingCode.DUPLICATE, "nothing needs to be done");
        NO_FILE.put(FindingCode.SAME_CONTENT, "the sender looks whether the right file was sent");
        NO_FILE.put(FindingCode.REVISION_RECORDS, "the sender tells the secretariat the reason");
        NO_FILE.put(FindingCode.REVISION_VALUE, "the sender tells the secretariat the reason");
        NO_FILE.put(FindingCode.OUTLIER, "the sender confirms the value");
        NO_FILE.put(FindingCode.YEAR_CHANGE, "the sender confirms the values");
    }

    private static Codebook codebook;

    /**
     * The codebook of the tests, with two operations that share a name, an indicator that a later year adds, one that
     * is a part of another, and rules of each severity.
     */
    @BeforeAll
    static void aCodebookInWhichEveryFaultOfAFileIsPossible(@TempDir Path jobs) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/jobs-cis"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = jobs.resolve(
                        Path.of("src/test/resources/jobs-cis").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(jobs.resolve("codebook/operations.csv"), """
                HARVEST-1,Harvest,Урожай,preventive,2023-04-01,2023-06-30,,,whole
                HARVEST-2,Harvest,Урожай,preventive,2023-09-01,2023-10-31,,,whole
                """, StandardOpenOption.APPEND);
        Path indicators = jobs.resolve("codebook/indicators.csv");
        String table = Files.readString(indicators);
        Files.writeString(
                indicators,
                table.replaceFirst("\n", ",from,part_of\n")
                                .replaceAll("(yes|no),(\\d+)\n", "$1,$2,,\n")
                                .replaceAll("(FINANCING.*),\n", "$1,DETAINED\n")
                        + "DRONES,Drones,Беспилотники,ITEMS,0,,yes,95,2024-01-01,\n");
        Files.writeString(jobs.resolve("codebook/rules.csv"), """
                id,scope,where,left,operator,right,tolerance,left_missing,right_missing,severity,valid_from,valid_to,message_en,message_ru,advice_en,advice_ru
                R1,file,,WANTED_IN_PRISON,less_than_or_equal_to,AMMUNITION,,,,error,,,More than rounds.,Больше патронов.,Enter no more than that.,Укажите не более того.
                R2,file,,WANTED_IN_PRISON,less_than_or_equal_to,100,,,,warning,,,Very many.,Очень много.,,
                R3,file,,WANTED_IN_PRISON,less_than_or_equal_to,200,,,,info,,,Extremely many.,Чрезвычайно много.,,
                """);
        SettingsProblems problems = new SettingsProblems();
        codebook = CodebookReader.read(jobs, problems);
        problems.throwIfAny();
    }

    static List<Road<Draft>> ofText() {
        return Roads.all();
    }

    static List<Road<Book>> ofWorkbooks() throws Exception {
        return BookRoads.all();
    }

    @Test
    void everyCodeHasARoadOrAReason() throws Exception {
        Set<FindingCode> roads = EnumSet.noneOf(FindingCode.class);
        ofText().forEach(road -> roads.add(road.code()));
        ofWorkbooks().forEach(road -> roads.add(road.code()));

        assertThat(roads).as("either a road or a reason").doesNotContainAnyElementsOf(NO_FILE.keySet());
        Set<FindingCode> missing = EnumSet.allOf(FindingCode.class);
        missing.removeAll(roads);
        missing.removeAll(NO_FILE.keySet());
        assertThat(missing)
                .as("codes whose advice nobody has followed: add a road to Roads")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofText")
    void aTextFileThatFollowsTheReceiptIsAccepted(Road<Draft> road) throws IOException {
        follow(road, file -> findings(file.name(), file.bytes()), file -> sums(file.name(), file.bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofWorkbooks")
    void aWorkbookThatFollowsTheReceiptIsAccepted(Road<Book> road) throws IOException {
        follow(road, file -> findings(file.name(), file.bytes()), file -> sums(file.name(), file.bytes()));
    }

    /** What is read from a file. */
    private interface Read<F, R> {

        R of(F file) throws IOException;
    }

    private static <F> void follow(Road<F> road, Read<F, List<Finding>> findings, Read<F, String> sums)
            throws IOException {
        F file = road.faulty();
        boolean changed = true;
        int steps = 0;
        for (List<Finding> receipt = faults(findings.of(file), road.code());
                !receipt.isEmpty() && changed;
                receipt = faults(findings.of(file), road.code())) {
            assertThat(steps++).as("receipts").isLessThan(PATIENCE);
            F sent = file;
            for (Finding fault : receipt) {
                file = road.clerk().follow(file, new FaultAdvice(fault));
            }
            changed = sent != file;
        }

        assertThat(steps).as("the file has the fault").isPositive();
        assertThat(changed || road.code().severity() != Severity.ERROR)
                .as("an ERROR does not go away by itself")
                .isTrue();
        assertThat(findings.of(file).stream().filter(f -> f.severity() == Severity.ERROR))
                .as("errors of the corrected file")
                .isEmpty();
        assertThat(sums.of(file)).isEqualTo(road.sums());
    }

    /** The findings of this code, from the end of the file to its beginning, so that no place moves. */
    private static List<Finding> faults(List<Finding> findings, FindingCode code) {
        return findings.stream()
                .filter(f -> f.code() == code)
                .sorted(Comparator.comparing((Finding f) -> f.place().line())
                        .thenComparing(f -> f.place().column())
                        .reversed())
                .toList();
    }

    private static List<Finding> findings(String name, byte[] content) throws IOException {
        NameReading reading = new SubmissionNames(codebook).parse(name);
        return reading.name().isEmpty()
                ? reading.findings().listed()
                : read(reading.name().get(), content).findings().listed();
    }

    private static String sums(String name, byte[] content) throws IOException {
        SubmissionName good = new SubmissionNames(codebook).parse(name).name().orElseThrow();
        return read(good, content).sums().stream()
                .filter(sum -> sum.sum().signum() != 0)
                .sorted(Comparator.comparing(
                        (IndicatorSum sum) -> !sum.indicator().code().equals("FIREARMS")))
                .map(sum -> sum.indicator().code() + "=" + FieldCase.plain(sum.sum()))
                .collect(Collectors.joining(" "));
    }

    private static Reading read(SubmissionName name, byte[] content) throws IOException {
        return new SubmissionReader(codebook, Fixtures.RUN_DATE, Fixtures.LISTED).read(ByteSource.of(content), name);
    }
}
