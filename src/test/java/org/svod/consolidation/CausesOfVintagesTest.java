package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredFiles;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.ResponseCounts;
import org.svod.figures.Vintage;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.ReportEdition;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.Decision;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplaces;

/**
 * The causes of a vintage: the settings of the last publication are compared with those of tonight. The value of one
 * indicator has changed, or its figure has become final.
 */
class CausesOfVintagesTest {

    private static final String DECISIONS = "kind,indicator,reference,value,decided_by,decided_on,reason\n";

    @TempDir
    private Path folder;

    /** Nothing is stored in it, so all tests share it. */
    private static final StoredFiles STORED = new StoredFiles();

    private final List<MirrorPair> pairs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private String today = "2024-03-01";
    private String valueBefore = "5";
    private FigureStatus statusBefore = FigureStatus.FINAL;

    @BeforeEach
    void jobs() throws IOException {
        Workplaces.in(folder);
        Workplaces.edit(folder.resolve("jobs/nightly.yml"), ", letter]", "]");
        Files.createDirectories(folder.resolve("data/archive"));
    }

    @AfterAll
    static void close() {
        STORED.close();
    }

    private void decisions(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("jobs/rounds/2023/decisions.csv"),
                DECISIONS + (rows.length == 0 ? "" : String.join("\n", rows) + "\n"));
    }

    private Journal journal() throws IOException {
        return new Journal(folder.resolve("data/archive"));
    }

    private SettingsHistory history() throws IOException {
        return SettingsHistory.archiving(
                folder.resolve("jobs"),
                folder.resolve("data/work"),
                new JobsSnapshots(new Archive(folder.resolve("data/archive"))));
    }

    /** The round was published by run 1 with the settings as they are now. */
    private Publication published() throws IOException {
        Publication publication = new Publication(
                1,
                LocalDate.of(2024, 2, 1),
                "2023",
                "c",
                1,
                Map.of("WANTED_RETURNED", valueBefore),
                Map.of("WANTED_RETURNED", statusBefore.name()),
                List.of());
        journal()
                .append(List.of(new JournalEntry.Published(
                        1,
                        publication.runDate(),
                        history().current(),
                        "2023",
                        "c",
                        1,
                        publication.figures(),
                        publication.statuses(),
                        publication.causes())));
        return publication;
    }

    /** The causes of the vintage that run 2 makes: the figure is 6, or 5, and final. */
    private List<String> causes(Optional<Publication> last, String value) throws IOException {
        SettingsHistory history = history();
        RoundSettings settings =
                new RoundSettings(history, STORED.repositories().runs(), journal());
        Run run = new Run(2, LocalDate.parse(today), history.current(), false);
        RunSettings now = settings.of(run, 2023);
        Round round = now.rounds().ofYear(2023).orElseThrow();
        List<Vintage> vintages = last.isEmpty()
                ? List.of()
                : List.of(new Vintage(
                        1,
                        last.get().runDate(),
                        Map.of("WANTED_RETURNED", new BigDecimal(valueBefore)),
                        Map.of("WANTED_RETURNED", statusBefore),
                        List.of()));
        return new VintageCauses(
                        settings,
                        journal(),
                        STORED.repositories().submissions(),
                        STORED.repositories().stored())
                .of(run, report(now.codebook(), round, value, vintages), last).stream()
                        .map(Object::toString)
                        .toList();
    }

    private RoundReport report(Codebook codebook, Round round, String value, List<Vintage> vintages) {
        Figure figure = new Figure(
                codebook.indicators().get("WANTED_RETURNED"),
                Optional.of(Bridge.of(Component.REPORTED, new BigDecimal(value))),
                FigureStatus.FINAL,
                1,
                Optional.empty(),
                1,
                1,
                Set.of(),
                new ResponseCounts(1, 1, 1, 0, 0));
        return new RoundReport(
                new ReportEdition(codebook, round, LocalDate.parse(today), "1"),
                List.of(figure),
                new Ledger(List.of()),
                new Reconciliation(
                        List.of(),
                        pairs.stream().map(p -> decided(p, round)).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Questions.NONE),
                new RoundReturns(new Coverage(List.of()), ItemResponses.NONE, List.of()),
                questions,
                vintages);
    }

    /** With the decision of the round about it. */
    private static MirrorPair decided(MirrorPair pair, Round round) {
        return new MirrorPair(
                pair.indicator(),
                pair.origin(),
                pair.destination(),
                pair.sent(),
                pair.received(),
                pair.agreement(),
                pair.policyValue(),
                pair.settled(),
                round.decision(Decision.Kind.MIRROR, pair.indicator(), pair.reference()),
                List.of(),
                false,
                List.of());
    }

    /** A flow from KZ to RU, where the policy gives 10, with this value in the end. */
    private void flow(String settled) {
        Codebook codebook = RunSettings.read(folder.resolve("jobs")).codebook();
        pairs.add(new MirrorPair(
                codebook.indicators().get("WANTED_RETURNED"),
                codebook.states().get("KZ"),
                codebook.states().get("RU"),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.ONE),
                Agreement.DISCREPANCY,
                Optional.of(BigDecimal.TEN),
                Optional.of(new BigDecimal(settled)),
                Optional.empty(),
                List.of(),
                false,
                List.of()));
    }

    @Test
    void theFirstPublicationNeedsNoOtherCause() throws IOException {
        assertThat(causes(Optional.empty(), "6")).containsExactly("first publication");
    }

    @Test
    void whereNothingIsFoundItWasSettingsCodebookOrSoftware() throws IOException {
        assertThat(causes(Optional.of(published()), "6")).containsExactly("settings, codebook or software");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        rounds/2023/round.yml | conflict: lead    | conflict: highest  | settings of the round | other
        rounds/2023/round.yml | policy: sender    | policy: receiver   | settings of the round | other
        rounds/2023/round.yml | absolute-tolerance: 0 | absolute-tolerance: 3 | settings of the round | other
        rounds/2023/round.yml | TJ: quarterly     | TJ: monthly        | other | settings of the round
        rounds/2023/round.yml | ', UZ]'           | ]                  | other | settings of the round
        rounds/2023/round.yml | frequency: monthly | frequency: quarterly | other | settings of the round
        rounds/2023/round.yml | 2024-06-01        | 2024-05-01         | other | settings of the round
        rounds/2023/round.yml | due-days: 15      | due-days: 20       | other | other
        codebook/indicators.csv | ',WANTED_RETURNED,no,' | ',,no,'     | codebook | other
        codebook/indicators.csv | 'KG,3,'         | 'KG,2,'            | codebook | other
        codebook/indicators.csv | 'published,sort' | 'published,absolute_tolerance' | codebook | other
        codebook/indicators.csv | Persons detained | Detained         | other | other
        codebook/operations.csv | '2023-05-31,KZ' | '2023-05-31,BY'    | codebook | other
        codebook/operations.csv | '2023-05-31,KZ' | '2023-05-30,KZ'    | other | other
        codebook/states.csv     | Kazakhstan      | Qazaqstan          | other | other
        """)
    void otherSettingsAreACauseIfTheyCanHaveBroughtTheChange(
            String file, String what, String by, String ofValue, String ofStatus) throws IOException {
        statusBefore = FigureStatus.PROVISIONAL;
        Publication last = published();
        Workplaces.edit(folder.resolve("jobs").resolve(file), what, by);

        assertThat(causes(Optional.of(last), "5"))
                .as("the figure has become final")
                .containsExactly(words(ofStatus));
        statusBefore = FigureStatus.FINAL;
        assertThat(causes(Optional.of(last), "6")).as("the value has changed").containsExactly(words(ofValue));
    }

    private static String words(String cause) {
        return cause.equals("other") ? "settings, codebook or software" : cause;
    }

    @ParameterizedTest
    @CsvSource({"2024-05-31, false", "2024-06-01, true", "2024-07-01, true"})
    void theClosingDateIsACauseIfItHasPassedSinceThen(String day, boolean passed) throws IOException {
        statusBefore = FigureStatus.PROVISIONAL;
        Publication last = published();
        today = day;

        assertThat(causes(Optional.of(last), "5"))
                .containsExactly(passed ? "closing date 2024-06-01" : "settings, codebook or software");
    }

    @Test
    void theClosingDateChangesNoValue() throws IOException {
        Publication last = published();
        today = "2024-06-01";
        assertThat(causes(Optional.of(last), "6")).containsExactly("settings, codebook or software");
    }

    @ParameterizedTest(name = "{0} -> {1}, settled {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        ''  | 12 | 12 | decision mirror WANTED_RETURNED KZ>RU = 12
        ''  | 10 | 10 | settings, codebook or software
        11  | 12 | 12 | decision mirror WANTED_RETURNED KZ>RU = 12
        12  | 12 | 12 | settings, codebook or software
        12  | '' | 10 | decision removed mirror WANTED_RETURNED KZ>RU = 12
        10  | '' | 10 | settings, codebook or software
        """)
    void aDecisionIsACauseIfItSettlesOtherwise(String before, String now, String settled, String cause)
            throws IOException {
        flow(settled);
        decisions(rows(before));
        Publication last = published();
        decisions(rows(now));

        assertThat(causes(Optional.of(last), "6")).containsExactly(cause);
    }

    private static String[] rows(String value) {
        return value.isEmpty()
                ? new String[0]
                : new String[] {"mirror,WANTED_RETURNED,KZ>RU," + value + ",P,2024-02-20,r"};
    }

    @Test
    void aDecisionOfTheFirstPublicationIsACause() throws IOException {
        flow("12");
        decisions(rows("12"));
        assertThat(causes(Optional.empty(), "6")).containsExactly("decision mirror WANTED_RETURNED KZ>RU = 12");
    }

    @Test
    void aDecisionAboutAnotherIndicatorIsNoCause() throws IOException {
        flow("12");
        decisions();
        Publication last = published();
        decisions("joint,FINANCING,BARRIER-23/03,3,P,2024-02-20,r");

        assertThat(causes(Optional.of(last), "6")).containsExactly("settings, codebook or software");
    }

    @Test
    void aDecisionIsNoCauseIfNoValueHasChanged() throws IOException {
        flow("12");
        decisions();
        statusBefore = FigureStatus.PROVISIONAL;
        Publication last = published();
        decisions(rows("12"));

        assertThat(causes(Optional.of(last), "5")).containsExactly("settings, codebook or software");
    }

    @Test
    void aCodebookThatIsOpenedAgainIsACause() throws IOException {
        Publication last = published();
        Path yaml = folder.resolve("jobs/rounds/2023/round.yml");
        Files.writeString(yaml, Files.readString(yaml) + "thaw: a unit was wrong\n");
        assertThat(causes(Optional.of(last), "6")).containsExactly("codebook opened again: a unit was wrong");

        Publication again = new Publication(
                3, LocalDate.of(2024, 2, 2), "2023", "c", 2, last.figures(), last.statuses(), List.of());
        journal()
                .append(List.of(new JournalEntry.Published(
                        3,
                        again.runDate(),
                        history().current(),
                        "2023",
                        "c",
                        2,
                        again.figures(),
                        again.statuses(),
                        List.of())));
        assertThat(causes(Optional.of(again), "6"))
                .as("it was open at the last publication too")
                .containsExactly("settings, codebook or software");
    }

    @Test
    void aPublicationWhoseSettingsCannotBeReadIsNoReasonToFail() throws IOException {
        Publication last = published();
        Publication unknown =
                new Publication(9, last.runDate(), "2023", "c", 1, last.figures(), last.statuses(), List.of());
        Workplaces.edit(folder.resolve("jobs/rounds/2023/round.yml"), "policy: sender", "policy: receiver");

        assertThat(causes(Optional.of(unknown), "6")).containsExactly("settings, codebook or software");
    }
}
