package org.svod.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.rule.Rule;
import org.svod.settings.SettingsProblem;

/** What the tables of a codebook say, and which lines of them are refused. */
class CodebookReaderTest {

    private final CodebookFolder folder;

    CodebookReaderTest(@TempDir Path jobs) throws IOException {
        this.folder = new CodebookFolder(jobs);
    }

    @Test
    void statesAreReadWithTheirDefaults() {
        Codelist<State> states = folder.read().states();

        assertThat(states).extracting(State::code).containsExactly("AM", "BY", "KZ");
        assertThat(states.get("AM"))
                .returns("ARM", State::alpha3)
                .returns(new Name("Armenia", "Армения"), State::name)
                .returns(DateRange.ALWAYS, State::membership)
                .returns(State.Grouping.NONE, State::grouping)
                .returns(Language.RU, State::language);
        assertThat(states.get("BY"))
                .returns(new DateRange(LocalDate.of(1991, 9, 19), LocalDate.MAX), State::membership)
                .returns(State.Grouping.POINT, State::grouping)
                .returns(Language.EN, State::language);
        assertThat(states.get("KZ").membership().to()).isEqualTo("2030-12-31");
        assertThat(states.match("республика казахстан")).contains(states.get("KZ"));
    }

    @Test
    void aUnitWithoutABaseIsItsOwn() {
        Codelist<Unit> units = folder.read().units();

        assertThat(units.get("ITEMS")).returns("ITEMS", Unit::base).returns(BigDecimal.ONE, Unit::factor);
        assertThat(units.get("T")).returns("KG", Unit::base).returns(new BigDecimal("1000"), Unit::factor);
        assertThat(units.get("T").convertsTo(units.get("KG"))).isTrue();
        assertThat(units.get("KG").convertsTo(units.get("T"))).isTrue();
        assertThat(units.get("T").convertsTo(units.get("ITEMS"))).isFalse();
        assertThat(units.match("шт")).contains(units.get("ITEMS"));
    }

    @Test
    void indicatorsAreInTheOrderOfTheirSortAndAFlowIsAMirrorOrHasOne() {
        Codebook codebook = folder.read();
        Codelist<Indicator> indicators = codebook.indicators();

        assertThat(indicators)
                .extracting(Indicator::code)
                .containsExactly("DRUGS", "FOREIGN", "DETAINED", "SENT", "TAKEN");
        assertThat(indicators.stream().filter(Indicator::flow))
                .extracting(Indicator::code)
                .containsExactly("SENT", "TAKEN");
        assertThat(indicators.stream().filter(Indicator::published))
                .extracting(Indicator::code)
                .containsExactly("DRUGS", "DETAINED", "SENT");
        assertThat(indicators.get("DRUGS"))
                .returns(3, Indicator::decimals)
                .returns(3, Indicator::sort)
                .returns(false, Indicator::counted)
                .returns(new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 6, 30)), Indicator::asked)
                .returns(Indicator.Bounds.NONE, Indicator::bounds);
        assertThat(indicators.get("DETAINED").counted()).isTrue();
        assertThat(indicators.get("FOREIGN").bounds().partOf()).contains("DETAINED");
        assertThat(indicators.get("FOREIGN").bounds().absoluteTolerance()).contains(new BigDecimal("2"));
        assertThat(indicators.get("FOREIGN").bounds().relativeTolerance()).contains(new BigDecimal("0.05"));
        assertThat(codebook.mirrorOf(indicators.get("SENT"))).contains(indicators.get("TAKEN"));
        assertThat(codebook.mirrorOf(indicators.get("TAKEN"))).isEmpty();
    }

    @Test
    void anIndicatorMayBeCountedOtherwiseFromADayOn() throws IOException {
        assertThat(folder.read().indicators().get("DETAINED").definedFrom()).isEmpty();
        folder.replace("indicators.csv", "mirror_factor\n", "mirror_factor,defined_from\n");
        folder.replace("indicators.csv", "yes,30,,,,,,\n", "yes,30,,,,,,,2023-07-01\n");
        assertThat(folder.read().indicators().get("DETAINED").definedFrom()).contains(LocalDate.of(2023, 7, 1));
        assertThat(folder.read().indicators().get("DRUGS").definedFrom()).isEmpty();
    }

    @Test
    void theFactorOfAFlowStandsOnTheLineOfWhatIsSent() throws IOException {
        folder.replace("indicators.csv", "yes,40,,,,,,", "yes,40,,,,,,1.05");
        Indicator sent = folder.read().indicators().get("SENT");

        assertThat(sent.bounds().mirrorFactor()).contains(new BigDecimal("1.05"));
        assertThat(sent.asReceived(new BigDecimal("20"))).isEqualByComparingTo("21");
        assertThat(sent.asSent(new BigDecimal("21"))).isEqualByComparingTo("20");
        assertThat(sent.asSent(new BigDecimal("10"))).as("9.52").isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-01, 2019-12-31, 4",
        "2019-12-01, 2020-01-01, 5",
        "2023-06-30, 2023-07-31, 5",
        "2023-07-01, 2023-07-31, 4"
    })
    void anIndicatorIsAskedOnOneOfItsDays(LocalDate first, LocalDate last, int asked) {
        assertThat(folder.read().asked(first, last)).hasSize(asked);
    }

    @Test
    void operationsHaveTheirParticipants() {
        Codebook codebook = folder.read();
        Codelist<State> states = codebook.states();
        Operation east = codebook.operations().get("EAST");

        assertThat(east)
                .returns(Operation.Kind.SEARCH, Operation::kind)
                .returns(Operation.JointReporting.WHOLE, Operation::jointReporting)
                .returns(Set.of("BY", "KZ"), Operation::participants);
        assertThat(east.lead()).contains("KZ");
        assertThat(east.dates().contains(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 5, 31)))
                .isTrue();
        assertThat(east.includes(states.get("BY"))).isTrue();
        assertThat(east.includes(states.get("AM"))).isFalse();
        assertThat(codebook.operations().get("WEST").includes(states.get("AM")))
                .as("all take part")
                .isTrue();
        assertThat(codebook.national()).returns("NATIONAL", Operation::code);
    }

    @Test
    void theRuleOfPartsFollowsTheRulesOfTheTable() {
        List<Rule> rules = folder.read().rules();

        assertThat(rules).extracting(Rule::id).containsExactly("R1", "PART_OF:DETAINED");
        assertThat(rules.get(1).formula().toString()).contains("FOREIGN").contains("DETAINED");
        assertThat(folder.read().with(List.of()).rules()).isEmpty();
    }

    @Test
    void theTablesOfAliasesAndRulesMayBeAbsent() throws IOException {
        Files.delete(folder.file("aliases.csv"));
        Files.delete(folder.file("rules.csv"));

        assertThat(folder.read().rules()).extracting(Rule::id).containsExactly("PART_OF:DETAINED");
        assertThat(folder.read().units().match("шт")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        states.csv     | AM,ARM        | AMX,ARM        | code AMX is not a State code | two capital letters
        states.csv     | AM,ARM        | am,ARM         | code am is not a State code | two capital letters
        states.csv     | AM,ARM        | ,ARM           | code is blank | a value
        states.csv     | AM,ARM        | AM,AR          | alpha3 AR is not possible | three capital letters
        states.csv     | KZ,KAZ        | BY,KAZ         | the code BY is there twice | each code once
        states.csv     | KZ,KAZ        | KZ,BLR         | alpha3 BLR already means BY on line 3 | a code or name of one line only
        states.csv     | Kazakhstan    | Belarus        | name_en Belarus already means BY on line 3 | a code or name of one line only
        states.csv     | ,Казахстан    | ,АМ            | name_ru АМ already means AM on line 2 (they look the same, but for character 1: А CYRILLIC CAPITAL LETTER A) | a code or name
        states.csv     | Kazakhstan    | ~ ~            | name_en is blank | a value
        states.csv     | 1991-09-19    | 19.9.1991      | member_from 19.9.1991 is not a date | a date like
        states.csv     | ,2030-12-31   | 2031-01-01,2030-12-31 | member_to is before member_from | not before the first
        states.csv     | point         | comma          | grouping comma is not known | none, point
        states.csv     | ,ru           | ,kk            | language kk is not known | ru, en
        units.csv      | KG,1000       | LB,1000        | base LB is not a base unit | whose base is itself
        units.csv      | T,t,т,KG,1000 | T,t,т,KG,0     | factor 0 is not positive | how many of the base
        units.csv      | KG,kg,кг,KG,1 | KG,kg,кг,KG,2  | base KG is not a base unit | whose factor is 1
        units.csv      | KG,kg,кг,KG,1 | KG,kg,кг,ITEMS,1 | ~~           | ~~
        units.csv      | T,t           | t,t            | code t is not possible | 1 to 40 capital letters
        units.csv      | т,KG          | кг,KG          | name_ru кг already means KG on line 3 | a code or name of one line only
        indicators.csv | Задержано,ITEMS | Задержано,LB | unit LB is not in units.csv | one of ITEMS, KG, T
        indicators.csv | KG,3          | KG,7           | decimals 7 is not possible | a whole number from 0 to 6
        indicators.csv | ,,yes,30      | ,,ja,30        | published ja is neither yes nor no | yes or no
        indicators.csv | ,yes,30       | ,yes,100001    | sort 100001 is not possible | a whole number from 0 to 100000
        indicators.csv | ,SENT,no      | ,GIVEN,no      | mirror_of GIVEN is not an indicator that can be mirrored | another indicator
        indicators.csv | ,SENT,no      | ,TAKEN,no      | mirror_of TAKEN is not an indicator that can be mirrored | itself no mirror
        indicators.csv | ,SENT,no      | ,SENT,yes      | a mirror is never published | published no
        indicators.csv | Принято,ITEMS | Принято,KG     | unit KG differs from that of SENT | the unit ITEMS
        indicators.csv | no,50,,       | no,50,2020-01-01, | from or to differs from that of SENT | the same days
        indicators.csv | ITEMS,0,,no,20 | ITEMS,0,SENT,no,20 | SENT has more than one mirror | at most one mirror
        indicators.csv | Передано      | Задержано      | name_ru Задержано already means DETAINED on line 2 | a code or name of one line only
        indicators.csv | DETAINED,2    | TERROR,2       | part_of: TERROR is not in indicators.csv | one of DETAINED
        indicators.csv | DETAINED,2    | DRUGS,2        | unit ITEMS differs from that of DRUGS | the unit KG
        indicators.csv | DETAINED,2    | FOREIGN,2      | part_of FOREIGN leads back to FOREIGN | no part of its own parts
        indicators.csv | 30,,,,,       | 30,,,FOREIGN,, | part_of FOREIGN leads back to DETAINED | no part of its own parts
        indicators.csv | 2,0.05        | -2,0.05        | absolute_tolerance -2 is negative | zero or more
        indicators.csv | yes,40,,,,,, | yes,40,,,,,,0              | mirror_factor 0 is not above zero | a factor like 1.05
        indicators.csv | yes,40,,,,,, | yes,40,,,,,,-1.05          | mirror_factor -1.05 is not above zero | a factor like 1.05
        indicators.csv | yes,40,,,,,, | yes,40,,,,,,5%             | mirror_factor 5% is not a number | a plain decimal
        indicators.csv | 2,0.05,       | 2,0.05,1.1     | mirror_factor: no indicator has FOREIGN under mirror_of | on the line of what is sent
        indicators.csv | 2,0.05        | 2,1.5          | relative_tolerance 1.5 is more than 1 | a share like 0.05
        operations.csv | 2023-05-31    | 2023-02-28     | to is before from | not before the first
        operations.csv | ,KZ,KZ BY     | ,FR,KZ BY      | lead: FR is not in states.csv | one of AM, BY, KZ
        operations.csv | KZ BY         | KZ FR          | participants: FR is not in states.csv | one of AM, BY, KZ
        operations.csv | ,KZ,KZ BY     | ,AM,KZ BY      | lead AM does not take part | one of the participants
        operations.csv | search        | sea            | kind sea is not known | one of search, preventive
        operations.csv | search        | ~ ~            | kind or joint_reporting is blank | a kind, and whole or share
        operations.csv | ,whole        | ,both          | joint_reporting both is not known | whole, share
        operations.csv | ,whole        | ,              | kind or joint_reporting is blank | a kind, and whole or share
        operations.csv | EAST,East     | EAST,WEST      | ~~             | ~~
        statuses.csv   | P,Pro         | Q,Pro          | status Q is not known | one of A, P, E, M
        statuses.csv   | Estimated     | Normal         | name_en Normal already means A on line 2 | a code or name of one line only
        headings.csv   | state,Country | land,Country   | column land is not known | one of state, period
        headings.csv   | value,Количество | value,Country | the alias Country already means state | an alias of one column only
        headings.csv   | value,Количество | value,Unіt  | the alias Unіt already means unit (they look the same, but for character 3: і CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I) | an alias of one column only
        aliases.csv    | state,KZ      | place,KZ       | kind place is not known | one of state, indicator
        aliases.csv    | state,KZ      | state,KS       | code KS is not in states.csv | one of AM, BY, KZ
        aliases.csv    | Республика Казахстан | беларусь | the alias беларусь already means BY | an alias of one entry only
        aliases.csv    | Республика Казахстан | BLR     | the alias BLR already means BY | an alias of one entry only
        aliases.csv    | unit,ITEMS,шт | unit,ITEMS,KG  | the alias KG already means KG | an alias of one entry only
        aliases.csv    | unit,ITEMS,шт | unit,ITEMS,kg  | the alias kg already means KG | an alias of one entry only
        aliases.csv    | unit,ITEMS,шт | unit,ITEMS,Т   | the alias Т already means T (they look the same, but for character 1: Т CYRILLIC CAPITAL LETTER TE) | an alias of one entry only
        """)
    void aWrongLineIsNamed(String table, String good, String bad, String wrong, String expected) throws IOException {
        int line = folder.replace(table, good, bad);

        List<SettingsProblem> problems = folder.problems();
        if (!wrong.isEmpty()) {
            assertThat(problems).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo("codebook/" + table);
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.wrong()).isEqualTo(wrong);
                assertThat(problem.expected()).contains(expected);
            });
        } else {
            assertThat(problems).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        states.csv     | BY,BLR        | CY,CYP
        units.csv      | T,t,т,KG,1000 | T,t,т,KG,0.001
        indicators.csv | ,SENT,no,50   | ,,no,50
        operations.csv | ,KZ,KZ BY     | ,KZ,
        operations.csv | West,Запад    | West,«Восток»
        aliases.csv    | unit,ITEMS,шт | unit,KG,шт
        aliases.csv    | unit,ITEMS,шт | unit,ITEMS,единиц
        aliases.csv    | unit,ITEMS,шт | unit,KG,KG
        indicators.csv | 2,0.05        | 0,1
        headings.csv   | state,Country | state,STATE
        """)
    void aLineThatDiffersWithoutHarmIsTaken(String table, String good, String other) throws IOException {
        folder.replace(table, good, other);
        if (table.equals("states.csv")) {
            folder.replace("operations.csv", "KZ BY", "KZ CY");
        }

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void anAliasMayMeanSeveralUnitsAndOnlyOneEntryOfOtherTables() throws IOException {
        folder.add("aliases.csv", "unit,T,ШТ");
        assertThat(folder.read().units().meanings("шт")).extracting(Unit::code).containsExactly("ITEMS", "T");

        folder.add("aliases.csv", "state,AM,республика  казахстан");
        assertThat(folder.problems())
                .extracting(SettingsProblem::toString)
                .containsExactly("codebook/aliases.csv:5: the alias республика  казахстан already means KZ on line 2;"
                        + " expected an alias of one entry only");
    }

    @Test
    void aCodebookNeedsTheRowOfNationalWork() throws IOException {
        folder.replace("operations.csv", "NATIONAL,Outside", "HOME,Outside");

        assertThat(folder.problems())
                .extracting(SettingsProblem::toString)
                .containsExactly("codebook/operations.csv: there is no row NATIONAL; expected a row NATIONAL,"
                        + " for what is outside any joint operation");
    }

    @Test
    void aCodebookNeedsEveryStatus() throws IOException {
        folder.replace("statuses.csv", "E,Estimated,Оценка\n", "");

        assertThat(folder.problems())
                .extracting(SettingsProblem::toString)
                .containsExactly(
                        "codebook/statuses.csv: the status E is missing; expected a row for each of A, P, E, M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "units", "indicators"})
    void ofATableWithoutRowsThatAloneIsReported(String table) throws IOException {
        Files.writeString(
                folder.file(table + ".csv"),
                Files.readAllLines(folder.file(table + ".csv")).get(0) + "\n");

        assertThat(folder.problems())
                .extracting(SettingsProblem::toString)
                .contains("codebook/" + table + ".csv: the table has no rows; expected at least one")
                .noneMatch(problem -> problem.contains("one of ;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"states", "units", "indicators", "operations", "statuses", "headings"})
    void ofAMissingTableThatAloneIsReported(String table) throws IOException {
        Files.delete(folder.file(table + ".csv"));

        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("codebook/" + table + ".csv");
            assertThat(problem.wrong()).isEqualTo("the file is missing");
        });
    }

    @Test
    void aTableOfAnUnknownNameIsReportedWithTheOneThatIsMeant() throws IOException {
        Files.writeString(folder.file("alias.csv"), "kind,code,alias\n");

        assertThat(folder.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString())
                                .startsWith(
                                        "codebook/alias.csv: nobody reads a file of this name (is aliases.csv meant?); expected only"));
    }

    @Test
    void twoNamesThatLookTheSameWereAllowedInSettingsOfFormerTimes() throws IOException {
        folder.replace("states.csv", "Kazakhstan", "Belarus");

        assertThat(folder.problems()).hasSize(1);
        assertThat(folder.problemsOfArchived()).isEmpty();
    }

    @Test
    void severalWrongLinesAreAllReportedInTheirOrder() throws IOException {
        folder.replace("units.csv", "KG,1000", "KG,0");
        folder.replace("states.csv", "KZ,KAZ", "KZX,KAZ");
        folder.replace("states.csv", "AM,ARM", "AM,AR");

        assertThat(folder.problems())
                .extracting(SettingsProblem::file, SettingsProblem::line)
                .contains(org.assertj.core.groups.Tuple.tuple("codebook/states.csv", 2L))
                .contains(org.assertj.core.groups.Tuple.tuple("codebook/states.csv", 4L))
                .contains(org.assertj.core.groups.Tuple.tuple("codebook/units.csv", 4L));
        assertThat(folder.problems()).isSorted();
    }

    @Test
    void aNameIsShownInTheLanguageOfTheReader() {
        Name name = new Name("kg", "кг");
        assertThat(name.in(Language.RU.locale())).isEqualTo("кг");
        assertThat(name.in(Language.EN.locale())).isEqualTo("kg");
        assertThat(name.in(Locale.FRENCH)).isEqualTo("kg");
        assertThat(Language.RU.code()).isEqualTo("ru");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, 2023-02-01, true, false",
        "2023-02-01, 2023-02-28, true, true",
        "2023-02-28, 2023-03-01, true, false",
        "2023-01-01, 2023-01-31, false, false",
        "2023-03-01, 2023-03-31, false, false",
        "2023-01-01, 2023-12-31, true, false"
    })
    void daysAreComparedWithBothEnds(LocalDate first, LocalDate last, boolean overlaps, boolean contains) {
        DateRange february = new DateRange(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28));
        assertThat(february.overlaps(first, last)).isEqualTo(overlaps);
        assertThat(february.contains(first, last)).isEqualTo(contains);
        assertThat(DateRange.ALWAYS.contains(first, last)).isTrue();
    }
}
