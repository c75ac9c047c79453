package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Name;
import org.svod.period.Period;

/** What is known besides returns: treaties, what States did about them, and values of earlier years. */
class BackgroundTest {

    private static final String TREATIES =
            "id,title_en,title_ru,kind_en,kind_ru,depositary_en,depositary_ru,rule,concluded,delay_days,in_force_stated,supersedes,url\n";
    private static final String TREATY = "T1,t,т,Treaty,Договор,Committee,Комитет,third-deposit,2021-10-15,30,,,\n";
    private static final String PARTICIPATION =
            "instrument,state,signed,deposited,kind,source,provisional_from,reservation_en,reservation_ru,withdrawn,in_force_stated,outside\n";

    private final RoundOnDisk folder;

    BackgroundTest(@TempDir Path jobs) throws IOException {
        this.folder = new RoundOnDisk(jobs);
    }

    private void register(String treaties, String participation) throws IOException {
        folder.write("register/treaties.csv", TREATIES + treaties.replace("\\n", "\n"));
        folder.write("register/participation.csv", PARTICIPATION + participation.replace("\\n", "\n") + "\n");
    }

    private Background background() {
        return folder.rounds().background();
    }

    @Test
    void withoutTablesNothingIsKnown() {
        assertThat(background().treaties()).isEmpty();
        assertThat(background().history()).isEqualTo(History.NONE);
    }

    @Test
    void aTreatyIsReadWithItsParticipations() throws IOException {
        register(
                TREATY + "T2,u,у,Pact,Пакт,Committee,Комитет,on-date,,,2022-01-01,T1,https://example.org\n",
                "T1,KZ,2021-10-15,2022-03-01,ratification,journal,,r,о,2023-01-01,2022-04-01,\n"
                        + "T1,FR,2021-10-15,,,journal,2021-11-01,,,,,yes");
        List<Treaty> treaties = background().treaties();

        assertThat(treaties).extracting(Treaty::id).containsExactly("T1", "T2");
        assertThat(treaties.get(0))
                .returns(new Name("t", "т"), Treaty::title)
                .returns(new Treaty.Terms(OptionalInt.of(3), 30, Optional.empty()), Treaty::terms);
        assertThat(treaties.get(0).about())
                .returns(Optional.of(LocalDate.of(2021, 10, 15)), Treaty.About::concluded)
                .returns("", Treaty.About::supersedes);
        assertThat(treaties.get(1))
                .returns(new Treaty.Terms(OptionalInt.empty(), 0, Optional.of(LocalDate.of(2022, 1, 1))), Treaty::terms)
                .returns(List.of(), Treaty::participations);
        assertThat(treaties.get(1).about().supersedes()).isEqualTo("T1");
        assertThat(treaties.get(1).about().url()).isEqualTo("https://example.org");
        assertThat(treaties.get(0).participations())
                .containsExactly(
                        new Treaty.Participation(
                                "KZ",
                                Optional.of(LocalDate.of(2021, 10, 15)),
                                Optional.of(LocalDate.of(2022, 3, 1)),
                                "ratification",
                                Optional.empty(),
                                Optional.of(new Name("r", "о")),
                                Optional.of(LocalDate.of(2023, 1, 1)),
                                Optional.of(LocalDate.of(2022, 4, 1)),
                                "journal"),
                        new Treaty.Participation(
                                "FR",
                                Optional.of(LocalDate.of(2021, 10, 15)),
                                Optional.empty(),
                                "",
                                Optional.of(LocalDate.of(2021, 11, 1)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "journal"));
    }

    @ParameterizedTest
    @CsvSource({"nth-deposit:1, 1", "nth-deposit:22, 22", "nth-deposit:999, 999", "third-deposit, 3"})
    void aTreatyEntersIntoForceWithADeposit(String rule, int deposits) throws IOException {
        register(TREATY.replace("third-deposit", rule), "");
        assertThat(background().treaties().get(0).terms().deposits()).hasValue(deposits);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        T1,t       | t1,t       | id t1 is not possible; expected 1 to 40 capital letters
        T1,t       | ,t         | id is blank
        t,т        | t,         | title_ru is blank
        Treaty,Договор | Treaty, | kind_ru is blank
        Committee, | ,          | depositary_en is blank
        third-deposit | ''      | rule is blank
        third-deposit | second-deposit | rule second-deposit is not known; expected third-deposit, nth-deposit:22 or on-date
        third-deposit | nth-deposit:0  | rule nth-deposit:0 is not known
        third-deposit | on-date | in_force_stated is blank; expected the day, because the rule is on-date
        2021-10-15 | 2021       | concluded 2021 is not a date
        30,        | 3651,      | delay_days 3651 is not possible
        30,,,      | 30,,T1,    | supersedes: T1 is no other treaty; expected an id of this table
        30,,,      | 30,,T9,    | supersedes: T9 is no other treaty
        30,,,      | 30,soon,,  | in_force_stated soon is not a date
        """)
    void aWrongTreatyIsNamed(String good, String bad, String problem) throws IOException {
        assertThat(TREATY).contains(good);
        register(TREATY.replace(good, bad), "");
        assertThat(folder.problems()).anyMatch(p -> p.startsWith("register/treaties.csv:2: " + problem));
    }

    @Test
    void aTreatyIsThereOnce() throws IOException {
        register(TREATY + TREATY, "");
        assertThat(folder.problems())
                .containsExactly("register/treaties.csv:3: the treaty T1 is there twice; expected each id once");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        T9,KZ,,,,s,,,,,,     | :2: instrument T9 is not in treaties.csv; expected one of T1
        ,KZ,,,,s,,,,,,       | :2: instrument is blank
        T1,XX,,,,s,,,,,,     | :2: state XX is not in states.csv; expected one of states.csv, or outside yes
        T1,KZ,,,,s,,,,,,yes  | :2: state KZ is in states.csv and outside is yes; expected outside blank
        T1,France,,,,s,,,,,,yes | :2: state France is not a State code; expected two capital letters
        T1,,,,,s,,,,,,       | :2: state is blank
        T1,KZ,,,,,,,,,,      | :2: source is blank
        T1,KZ,2022-03-02,2022-03-01,,s,,,,,, | :2: deposited is before signed
        T1,KZ,,,,s,,,,2023-01-01,, | :2: withdrawn without an earlier deposit
        T1,KZ,,2023-01-02,,s,,,,2023-01-01,, | :2: withdrawn without an earlier deposit
        T1,KZ,,,,s,,r,,,,    | :2: reservation_ru is blank, while reservation_en is not
        T1,KZ,,,,s,,,,,,maybe | :2: outside maybe is neither yes nor no
        T1,KZ,,,,s,,,,,,\\nT1,KZ,,,,s,,,,,, | :3: KZ is there twice for T1; expected each State once for a treaty
        """)
    void aWrongParticipationIsNamed(String rows, String problem) throws IOException {
        register(TREATY, rows);
        assertThat(folder.problems()).anyMatch(p -> p.startsWith("register/participation.csv" + problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T1,KZ,2022-03-01,2022-03-01,,s,,,,2022-03-01,,",
                "T1,KZ,,,,s,,,,,,no",
                "T1,KZ,,2022-03-01,,s,,,,,,\nT1,AM,,2022-03-01,,s,,,,,,"
            })
    void aSignatureADepositAndAWithdrawalMayBeOnOneDay(String rows) throws IOException {
        register(TREATY, rows);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void historyIsReadInTheOrderOfPeriods() throws IOException {
        folder.write(
                "history/SENT.csv", "period,value,source,state,break\n2022-05,3,letter,KZ,\n2021,40,letter,,yes\n");
        folder.write("history/DRUGS.csv", "period,value,source\n2020,0.5,book\n");

        assertThat(background().history().lines())
                .containsExactly(
                        line("DRUGS", "2020", "", "0.5", false, "book"),
                        line("SENT", "2021", "", "40", true, "letter"),
                        line("SENT", "2022-05", "KZ", "3", false, "letter"));
        assertThat(background().history().of("SENT")).hasSize(2);
        assertThat(background().history().of("DETAINED")).isEmpty();
    }

    private static History.PastValue line(
            String indicator, String period, String state, String value, boolean isBreak, String source) {
        return new History.PastValue(
                indicator,
                Period.of(period),
                Optional.of(state).filter(s -> !s.isEmpty()),
                new BigDecimal(value),
                isBreak,
                source);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        2022-Q1,1,s,,     | :2: period 2022-Q1 is not possible; expected a year like 2019 or a month like 2019-05
        2022-S1,1,s,,     | :2: period 2022-S1 is not possible
        May,1,s,,         | :2: period May is not possible
        ,1,s,,            | :2: period is blank
        2022,,s,,         | :2: value is blank
        2022,-1,s,,       | :2: value -1 is negative; expected zero or more
        2022,many,s,,     | :2: value many is not a number
        2022,1,,,         | :2: source is blank
        2022,1,s,XX,      | :2: state XX is not in states.csv; expected a code of states.csv, or blank
        2022,1,s,,maybe   | :2: break maybe is neither yes nor no
        2022,1,s,KZ,\\n2022,1,s,KZ, | :3: 2022 is there twice; expected each period once for a State
        """)
    void aWrongLineOfHistoryIsNamed(String rows, String problem) throws IOException {
        folder.write("history/SENT.csv", "period,value,source,state,break\n" + rows.replace("\\n", "\n") + "\n");
        assertThat(folder.problems()).anyMatch(p -> p.startsWith("history/SENT.csv" + problem));
    }

    @Test
    void aTableOfHistoryIsCalledByAnIndicator() throws IOException {
        folder.write("history/GUNS.csv", "period,value,source\n");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("history/GUNS.csv: nobody reads a file of this name"));
    }

    @Test
    void aLineOfTheTableStaysWhereAReturnHasOneToo() throws IOException {
        folder.write("history/SENT.csv", "period,value,source,state\n2022-05,3,letter,KZ\n2021,40,letter,\n");
        Background more = background()
                .with(List.of(
                        line("SENT", "2022-05", "KZ", "4", false, "return"),
                        line("SENT", "2022-05", "AM", "5", false, "return"),
                        line("SENT", "2021", "KZ", "6", false, "return"),
                        line("DRUGS", "2022-05", "KZ", "7", false, "return")));

        assertThat(more.history().lines())
                .extracting(l -> l.value().toString())
                .containsExactly("7", "40", "6", "3", "5");
        assertThat(more.expected()).isEqualTo(background().expected());
        Background same = background();
        assertThat(same.with(List.of())).isSameAs(same);
    }
}
