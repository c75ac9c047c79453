package org.svod.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.round.Decision;
import org.svod.round.RegisterReader;
import org.svod.round.Round;
import org.svod.round.RoundReader;
import org.svod.round.Rounds;
import org.svod.settings.SettingsProblems;

class ShippedJobsTest {

    private static final Path JOBS = Path.of("jobs");

    private final SettingsProblems problems = new SettingsProblems();
    private final Codebook codebook = CodebookReader.read(JOBS, problems);
    private final Rounds rounds = RoundReader.readAll(JOBS, codebook, problems);

    @BeforeEach
    void nothingIsWrongWithTheShippedFolder() {
        problems.throwIfAny();
    }

    @Test
    void theCodebookHoldsWhatTheLetterTells() {
        assertThat(codebook.states().stream().map(State::code))
                .containsExactly("AM", "AZ", "BY", "KZ", "KG", "MD", "RU", "TJ", "UZ", "TM");
        assertThat(codebook.indicators().stream().filter(Indicator::published).map(Indicator::code))
                .containsExactly(
                        "DETAINED",
                        "WANTED_IN_PRISON",
                        "FINANCING",
                        "WANTED_RETURNED",
                        "FIREARMS",
                        "AMMUNITION",
                        "EXPLOSIVES",
                        "DEVICES");
        assertThat(codebook.mirrorOf(codebook.indicators().get("WANTED_RETURNED")))
                .contains(codebook.indicators().get("WANTED_RECEIVED"));
        assertThat(codebook.operations().size()).isEqualTo(7);
        assertThat(codebook.national().jointReporting()).isEqualTo(Operation.JointReporting.SHARE);
    }

    @ParameterizedTest
    @CsvSource({
        "REF_AREA, STATE",
        "Государство, STATE",
        "TIME_PERIOD, PERIOD",
        "отчётный  период, PERIOD",
        "INDICATOR, INDICATOR",
        "Показатель, INDICATOR",
        "OPERATION, OPERATION",
        "Операция, OPERATION",
        "COUNTERPART_AREA, COUNTERPART",
        "Контрагент, COUNTERPART",
        "Case-Ref, CASE_REF",
        "Номер дела, CASE_REF",
        "OBS_VALUE, VALUE",
        "Кол-во, VALUE",
        "UNIT_MEASURE, UNIT",
        "Ед. изм., UNIT",
        "OBS_STATUS, STATUS",
        "Статус, STATUS",
        "COMMENT_OBS, NOTE",
        "Примечание, NOTE"
    })
    void headingsAreKnownInTheSdmxAndTheRussianForm(String heading, Column column) {
        assertThat(codebook.headings().match(heading)).contains(column);
    }

    @Test
    void theRoundOf2023ExpectsNineStatesOneOfThemByQuarters() {
        Round round = rounds.ofYear(2023).orElseThrow();

        assertThat(round.expected()).hasSize(9).doesNotContain(codebook.states().get("TM"));
        assertThat(round.frequencyOf(codebook.states().get("TJ"))).isEqualTo(Frequency.QUARTERLY);
        assertThat(round.frequencyOf(codebook.states().get("KZ"))).isEqualTo(Frequency.MONTHLY);
        assertThat(round.decisions())
                .extracting(Decision::kind)
                .containsExactly(
                        Decision.Kind.JOINT, Decision.Kind.MIRROR, Decision.Kind.CONFIRM, Decision.Kind.ACCEPT);
        assertThat(round.received()).hasSize(104);
    }

    @Test
    void theRoundOf2019ExpectsNobody() {
        assertThat(rounds.ofYear(2019).orElseThrow().expected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2023"})
    void everyRegisterIsReadable(String round) {
        assertThat(RegisterReader.read(
                        JOBS, rounds.ofYear(Integer.parseInt(round)).orElseThrow(), problems))
                .isPresent();
        problems.throwIfAny();
    }

    @Test
    void theUnitedNationsAreToldTheOfficialNamesOfStates() {
        assertThat(codebook.states().get("RU").official())
                .isEqualTo(new Name("Russian Federation", "Российская Федерация"));
        assertThat(codebook.states().get("MD").official())
                .isEqualTo(new Name("Republic of Moldova", "Республика Молдова"));
        assertThat(codebook.states().get("KZ").official())
                .isEqualTo(codebook.states().get("KZ").name());
    }
}
