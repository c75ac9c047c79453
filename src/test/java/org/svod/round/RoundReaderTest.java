package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;

/** What {@code round.yml} and {@code received.csv} say, what is usual without them, and what is refused. */
class RoundReaderTest {

    private final Path jobs;
    private final RoundOnDisk folder;

    RoundReaderTest(@TempDir Path jobs) throws IOException {
        this.jobs = jobs;
        this.folder = new RoundOnDisk(jobs);
    }

    private Indicator indicator(String code) {
        return folder.codebook().indicators().get(code);
    }

    private State state(String code) {
        return folder.codebook().states().get(code);
    }

    @Test
    void whatIsNotSaidIsUsual() {
        Round round = folder.round();

        assertThat(round)
                .returns("2023", Round::name)
                .returns(Period.year(2023), Round::period)
                .returns(new Name("Measures", "Меры"), Round::title)
                .returns(List.of(state("AM"), state("KZ")), Round::expected)
                .returns(Frequency.MONTHLY, Round::frequency)
                .returns(15, Round::dueDays)
                .returns(Acceptance.REJECT_SUBMISSION, Round::acceptance)
                .returns(JointPolicy.LEAD, Round::jointPolicy)
                .returns(
                        new MirrorSettings(MirrorPolicy.SENDER, BigDecimal.ZERO, BigDecimal.ZERO, false), Round::mirror)
                .returns(SilenceSettings.NIL, Round::silence)
                .returns(QuestionEffect.PROVISIONAL, Round::questions)
                .returns(Map.of(), Round::previous)
                .returns(Map.of(), Round::received)
                .returns(List.of(), Round::decisions)
                .returns(Imprint.NONE, Round::imprint)
                .returns(ReleaseSettings.NONE, Round::release);
        assertThat(round.plausibility())
                .isEqualTo(new Plausibility(
                        new OutlierSettings(5, BigDecimal.valueOf(2), BigDecimal.ZERO),
                        0.5,
                        0.05,
                        4,
                        BigDecimal.TEN,
                        BigDecimal.TEN));
        assertThat(round.note()).isEmpty();
        assertThat(round.thaw()).isEmpty();
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        folder.settings("""
                frequency: quarterly
                frequencies: {KZ: yearly}
                due-days: 0
                acceptance: reject-rows
                joint: {conflict: highest}
                mirror: {policy: mean, absolute-tolerance: 2, relative-tolerance: 1, fill-from-mirror: true}
                silence: missing
                questions: inform
                plausibility: {outlier: {periods: 60, mads: 3.5, difference: 10}, hidiroglou-berthelot: {u: 1, a: 0.1, c: 20}}
                revisions: {records-percent: 1, value-percent: 2.5}
                previous: {DRUGS: 12.5}
                note: {en: n, ru: н}
                thaw: a letter of the Secretariat
                """);
        Round round = folder.round();

        assertThat(round)
                .returns(Frequency.QUARTERLY, r -> r.frequencyOf(state("AM")))
                .returns(Frequency.YEARLY, r -> r.frequencyOf(state("KZ")))
                .returns(0, Round::dueDays)
                .returns(Acceptance.REJECT_ROWS, Round::acceptance)
                .returns(JointPolicy.HIGHEST, Round::jointPolicy)
                .returns(
                        new MirrorSettings(MirrorPolicy.MEAN, BigDecimal.valueOf(2), BigDecimal.ONE, true),
                        Round::mirror)
                .returns(Silence.MISSING, r -> r.silence().of(indicator("DRUGS")))
                .returns(QuestionEffect.INFORM, Round::questions)
                .returns(Map.of("DRUGS", new BigDecimal("12.5")), Round::previous);
        assertThat(round.plausibility())
                .isEqualTo(new Plausibility(
                        new OutlierSettings(60, new BigDecimal("3.5"), BigDecimal.TEN),
                        1,
                        0.1,
                        20,
                        BigDecimal.ONE,
                        new BigDecimal("2.5")));
        assertThat(round.note()).contains(new Name("n", "н"));
        assertThat(round.thaw()).contains("a letter of the Secretariat");
    }

    @Test
    void silenceMayMeanSomethingElseForOneIndicator() throws IOException {
        folder.settings("silence: {default: missing, DRUGS: nil}\n");
        assertThat(folder.round().silence())
                .returns(Silence.NIL, s -> s.of(indicator("DRUGS")))
                .returns(Silence.MISSING, s -> s.of(indicator("SENT")));

        folder.replace("default: missing, DRUGS: nil", "DRUGS: missing");
        assertThat(folder.round().silence())
                .returns(Silence.MISSING, s -> s.of(indicator("DRUGS")))
                .returns(Silence.NIL, s -> s.of(indicator("SENT")));
    }

    @Test
    void anIndicatorMayHaveTolerancesOfItsOwn() throws IOException {
        folder.settings("mirror: {absolute-tolerance: 7, relative-tolerance: 0.5}\n");
        MirrorSettings mirror = folder.round().mirror();

        assertThat(mirror.of(indicator("FOREIGN")))
                .returns(new BigDecimal("2"), MirrorSettings::absoluteTolerance)
                .returns(new BigDecimal("0.05"), MirrorSettings::relativeTolerance);
        assertThat(mirror.of(indicator("SENT"))).isEqualTo(mirror);
    }

    @Test
    void aReturnIsDueSomeDaysAfterItsPeriod() {
        assertThat(folder.round().due(Period.of("2023-02"))).isEqualTo("2023-03-15");
        assertThat(folder.round().due(Period.of("2023-Q4"))).isEqualTo("2024-01-15");
    }

    @Test
    void aRoundIsClosedFromItsClosingDateOn() {
        Round round = folder.round();
        assertThat(round.isClosed(LocalDate.of(2024, 5, 31))).isFalse();
        assertThat(round.isClosed(LocalDate.of(2024, 6, 1))).isTrue();
        assertThat(round.expects(state("KZ"))).isTrue();
        assertThat(round.expects(state("BY"))).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        round: 2023     | round: 2024       | round.yml:1: the round is called 2024 and its folder 2023; expected round: and the folder's name to be the same year
        round: 2023     | round: soon       | round.yml:1: the round is called nothing and its folder 2023
        en: Measures, ru: Меры | en: Measures | round.yml:2: title.ru is missing
        [KZ, AM]        | [KZ, XX]          | round.yml:3: expected: XX is not a State of the codebook; expected codes of codebook/states.csv
        [KZ, AM]        | [KZ, AM, KZ]      | round.yml:3: expected: KZ is there twice; expected each State once
        2024-06-01      | June              | round.yml:4: closes June is not a date
        2024-06-01      | 2023-12-30        | round.yml:4: closes 2023-12-30 is before the end of 2023; expected a date when the year is over, like 2024-06-01
        closes: 2024-06-01 | due-days: 3    | round.yml:1: closes is missing; expected the closing date of the round, like 2024-06-01
        closes: 2024-06-01 | closed: 2024-06-01 | round.yml:4: unknown setting closed
        """)
    void aWrongSettingIsNamed(String good, String bad, String problem) throws IOException {
        folder.replace(good, bad);
        assertThat(folder.problems()).anyMatch(p -> p.startsWith("rounds/2023/" + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        frequency: weekly             | frequency weekly is not known; expected one of monthly, quarterly
        frequencies: {XX: yearly}     | frequencies: XX is not a State of the codebook
        frequencies: {BY: yearly}     | frequencies: no return of BY is expected; expected states that expected: names
        frequencies: {KZ: daily}      | frequencies.KZ daily is not known
        due-days: 3651                | due-days 3651 is not possible; expected a whole number from 0 to 3650
        acceptance: reject-file       | acceptance reject-file is not known
        ~joint: {conflict: vote}~     | joint.conflict vote is not known; expected one of lead, highest, lowest
        ~mirror: {policy: both}~      | mirror.policy both is not known
        ~mirror: {absolute-tolerance: -1}~ | mirror.absolute-tolerance -1 is not a number
        ~mirror: {relative-tolerance: 1.01}~ | relative-tolerance 1.01 is more than the whole; expected a share from 0 to 1
        ~mirror: {fill-from-mirror: yes}~ | mirror.fill-from-mirror yes is neither true nor false
        ~plausibility: {outlier: {periods: 1}}~ | plausibility.outlier.periods 1 is not possible; expected a whole number from 2 to 60
        ~plausibility: {hidiroglou-berthelot: {u: 1.5}}~ | u 1.5 is more than the whole
        ~revisions: {record-percent: 1}~ | unknown setting revisions.record-percent
        silence: quiet                | silence quiet is not known; expected one of nil, missing
        ~silence: {GUNS: nil}~        | silence: GUNS is not an indicator of the codebook
        ~silence: {DRUGS: quiet}~     | silence.DRUGS quiet is not known
        questions: ask                | questions ask is not known
        ~previous: {GUNS: 5}~         | previous: GUNS is not an indicator of the codebook
        ~previous: {DRUGS: many}~     | previous.DRUGS many is not a number
        ~note: {en: only}~            | note.ru is missing
        ~release: {approval: three}~  | release.approval three is not known; expected one of none, one, two
        ~imprint: {methods: www.example.org}~ | imprint.methods www.example.org is no address
        ~imprint: {methods: "https://a b"}~ | imprint.methods https://a b is no address
        ~imprint: {next-release: June}~ | imprint.next-release June is not a date
        ~imprint: {contact: {en: only}}~ | imprint.contact.ru is missing
        ~imprint: {figures: [GUNS]}~  | imprint.figures: GUNS is no published indicator; expected codes of published indicators
        ~imprint: {figures: [FOREIGN]}~ | imprint.figures: FOREIGN is no published indicator
        ~imprint: {figures: [DRUGS, DRUGS]}~ | imprint.figures: DRUGS is named twice
        """)
    void aWrongAdditionalSettingIsNamed(String line, String problem) throws IOException {
        folder.settings(line + "\n");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("rounds/2023/round.yml:5: " + problem));
    }

    @Test
    void theImprintOfARoundIsRead() throws IOException {
        folder.settings("""
                imprint:
                  contact: {en: c, ru: к}
                  licence: {en: l, ru: л}
                  methods: http://example.org/m?x=1
                  next-release: 2027-06-01
                  figures: [SENT, DRUGS]
                """);

        assertThat(folder.round().imprint())
                .returns("c", i -> i.contact().orElseThrow().en())
                .returns("л", i -> i.licence().orElseThrow().ru())
                .returns("http://example.org/m?x=1", i -> i.methods().orElseThrow())
                .returns(LocalDate.of(2027, 6, 1), i -> i.nextRelease().orElseThrow())
                .returns(List.of(indicator("SENT"), indicator("DRUGS")), Imprint::figures);
    }

    @Test
    void whatIsRefusedOnlyTodayIsTakenInSettingsOfFormerTimes() throws IOException {
        folder.replace("[KZ, AM]", "[KZ, AM, KZ]");
        folder.replace("2024-06-01", "2023-12-30");
        folder.settings("frequencies: {BY: yearly}\nmirror: {relative-tolerance: 1.01}\n");

        assertThat(folder.problems()).hasSize(4);
        assertThat(folder.problemsOfArchived()).isEmpty();
    }

    @Test
    void aFileMayHaveBeenReceivedOnAnotherDay() throws IOException {
        folder.write("rounds/2023/received.csv", "file,received_on\nam_2023-01.csv,2023-02-20\n");
        assertThat(folder.round().received()).isEqualTo(Map.of("AM_2023-01.CSV", LocalDate.of(2023, 2, 20)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AM.csv,2023-02-20\\nam.CSV,2023-02-21 | received.csv:3: the file am.CSV is there twice; expected each file once
        AM.csv,20.2.2023                     | received.csv:2: received_on 20.2.2023 is not a date
        AM.csv,                              | received.csv:2: received_on is blank
        ,2023-02-20                          | received.csv:2: file is blank
        """)
    void aWrongReceiptDateIsNamed(String rows, String problem) throws IOException {
        folder.write("rounds/2023/received.csv", "file,received_on\n" + rows.replace("\\n", "\n") + "\n");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("rounds/2023/" + problem));
    }

    @Test
    void roundsAreInTheOrderOfTheirYears() throws IOException {
        for (int year : new int[] {2024, 1999}) {
            folder.write(
                    "rounds/" + year + "/round.yml",
                    "round: " + year + "\ntitle: {en: t, ru: т}\nexpected: [BY]\ncloses: " + (year + 1) + "-06-01\n");
        }
        Rounds rounds = folder.rounds();

        assertThat(rounds.asList()).extracting(Round::year).containsExactly(1999, 2023, 2024);
        assertThat(rounds.stream()).containsExactlyElementsOf(rounds.asList());
        assertThat(rounds.ofYear(2022)).isEmpty();
        assertThat(rounds.background().expected())
                .isEqualTo(Map.of(1999, Set.of("BY"), 2023, Set.of("AM", "KZ"), 2024, Set.of("BY")));
    }

    @Test
    void aFileThatNobodyReadsAndAMissingFolderAreNamed() throws IOException {
        folder.write("rounds/2023/decision.csv", "kind\n");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(
                        p -> assertThat(p)
                                .startsWith(
                                        "rounds/2023/decision.csv: nobody reads a file of this name (is decisions.csv meant?)"));

        Files.delete(jobs.resolve("rounds/2023/decision.csv"));
        Files.delete(jobs.resolve(RoundOnDisk.YAML));
        Files.delete(jobs.resolve("rounds/2023"));
        Files.delete(jobs.resolve("rounds"));
        assertThat(folder.problems())
                .containsExactly(
                        "rounds: the folder is missing; expected a folder with one folder a round, like rounds/2023");
    }
}
