package org.svod.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.codebook.CodebookReader;
import org.svod.rule.Rule;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;

/** A wrong line of the table of rules, or of a column that makes a rule, is named; nothing is guessed. */
class WrongRuleTest {

    private static final String HEADING =
            "id,scope,where,left,operator,right,tolerance,left_missing,right_missing,severity,valid_from,valid_to,message_en,message_ru,advice_en,advice_ru\n";
    private static final String GOOD = "R1,file,,FINANCING,less_than_or_equal_to,DETAINED,,,,warning,,,m,м,,\n";

    private final Path jobs;

    WrongRuleTest(@TempDir Path jobs) throws IOException {
        this.jobs = jobs;
        ShippedJobs.copyTo(jobs);
    }

    private List<SettingsProblem> problems(String rules) throws IOException {
        Files.writeString(jobs.resolve("codebook/rules.csv"), rules);
        SettingsProblems problems = new SettingsProblems();
        CodebookReader.read(jobs, problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (org.svod.settings.SettingsException e) {
            return e.problems();
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        R1,file            | r 1,file           | id r 1 is not possible | capital letters
        R1,file            | R1,table           | scope table is not known | one of row, file, round, mirror
        FINANCING,         | MONEY,             | left: MONEY is not in indicators.csv | one of DETAINED
        FINANCING,         | FIREARMS-DEVICES,  | left: FIREARMS-DEVICES is not in indicators.csv | a minus sign has a blank on both sides
        FINANCING,         | FINANCING +,       | left FINANCING + cannot be read at character 12 | a number, an indicator
        FINANCING,         | FINANCING[operation=EAST],  | left: EAST is not in operations.csv | one of TRAL-2023
        FINANCING,         | FINANCING @ -1,    | a period before is only known in the scope round | the scope round
        file,,             | file,state=XX,     | where: XX is not in states.csv | one of AM
        file,,             | file,land=XX,      | where land=XX cannot be read at character 1 | state, operation or counterpart
        less_than_or_equal_to | below           | operator below is not known | one of equal_to, not_equal_to
        DETAINED,,,,       | DETAINED,little,,, | tolerance little is not possible | an amount like 2
        DETAINED,,,,       | DETAINED,-1,,,     | tolerance -1 is not possible | an amount like 2
        DETAINED,,,,       | DETAINED,,maybe,,  | left_missing maybe is not known | one of skip_if_any
        less_than_or_equal_to,DETAINED,, | compulsory_pair,DETAINED,5, | a tolerance means nothing for a pair | a blank
        less_than_or_equal_to,DETAINED,, | exclusive_pair,DETAINED,,never_skip | left_missing means nothing for a pair | a blank
        FINANCING,less_than_or_equal_to,DETAINED | 1,equal_to,2 | no side names an indicator | at least one indicator
        R1,file            | R1,mirror          | FINANCING is no flow between two States | an indicator with mirror_of
        file,,FINANCING    | mirror,operation=NATIONAL,WANTED_RETURNED | a flow has no operation | only where, with state
        file,,FINANCING    | mirror,,WANTED_RETURNED[counterpart=RU] | a flow has no operation | only where, with state
        warning,           | fatal,             | severity fatal is not known | one of error, warning, info
        warning,,          | warning,2024-02-30, | valid_from 2024-02-30 is not a date | a date like
        warning,,          | warning,2024-02-01,2023-01-01 | valid_to is before valid_from | not before the first
        m,м                | m,                 | message_ru is blank | a value
        м,,                | м,only,            | the advice is in one language only | both languages
        """)
    void isNamedWithItsLine(String good, String bad, String wrong, String expected) throws IOException {
        assertThat(GOOD).contains(good);

        assertThat(problems(HEADING + GOOD.replace("R1", "R0") + GOOD.replace(good, bad)))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("codebook/rules.csv");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.wrong()).contains(wrong);
                    assertThat(problem.expected()).contains(expected);
                });
    }

    @Test
    void twoRulesOfOneNameAreRefused() throws IOException {
        assertThat(problems(HEADING + GOOD + GOOD))
                .extracting(SettingsProblem::toString)
                .containsExactly("codebook/rules.csv:3: the rule R1 is there twice; expected each id once");
        assertThat(problems(HEADING + GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        FINANCING,TERROR,,         | part_of: TERROR is not in indicators.csv | one of DETAINED
        FINANCING,FIREARMS,,       | unit PERSONS differs from that of FIREARMS | the unit ITEMS
        FINANCING,FINANCING,,      | part_of FINANCING leads back to FINANCING | no part of its own parts
        FINANCING,,-1,             | absolute_tolerance -1 is negative | zero or more
        FINANCING,,,5              | relative_tolerance 5 is more than 1 | a share like 0.05
        """)
    void aColumnOfTheIndicatorsIsCheckedToo(String line, String wrong, String expected) throws IOException {
        String[] cells = line.split(",", -1);
        table(cells[0], cells[1], cells[2], cells[3]);

        assertThat(problems(HEADING)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("codebook/indicators.csv");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.wrong()).contains(wrong);
            assertThat(problem.expected()).contains(expected);
        });
    }

    /** Writes the three columns, with these entries for one indicator. */
    private void table(String indicator, String partOf, String absolute, String relative) throws IOException {
        Path file = jobs.resolve("codebook/indicators.csv");
        StringBuilder table = new StringBuilder();
        for (String row : Files.readAllLines(file)) {
            String own = "," + partOf + "," + absolute + "," + relative;
            table.append(row)
                    .append(row.startsWith("code,") ? ",part_of,absolute_tolerance,relative_tolerance" : "")
                    .append(row.startsWith(indicator + ",") ? own : "")
                    .append('\n');
        }
        Files.writeString(file, table);
    }

    /** A rule for single returns is part of what a return is read with; without rules nothing has changed. */
    @Test
    void aChangedRuleLetsReturnsBeReadAgain() throws IOException {
        Codebook without = CodebookReader.read(jobs, new SettingsProblems());
        Files.writeString(jobs.resolve("codebook/rules.csv"), HEADING + GOOD);
        Codebook with = CodebookReader.read(jobs, new SettingsProblems());
        Files.writeString(jobs.resolve("codebook/rules.csv"), HEADING + GOOD.replace("file", "round"));
        Codebook ofRounds = CodebookReader.read(jobs, new SettingsProblems());

        assertThat(with.rules()).extracting(Rule::id).containsExactly("R1");
        assertThat(CodebookLines.changes(without, with)).containsExactly("rule R1");
        assertThat(CodebookLines.changes(without, ofRounds)).isEmpty();
        assertThat(new CodebookLines(ofRounds).fingerprint()).isEqualTo(new CodebookLines(without).fingerprint());
        assertThat(new CodebookLines(with).fingerprint()).isNotEqualTo(new CodebookLines(without).fingerprint());
    }
}
