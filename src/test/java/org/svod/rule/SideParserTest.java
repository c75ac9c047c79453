package org.svod.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideParserTest {

    private static final Map<String, String> VALUES =
            Map.of("A", "7", "B", "0.1", "C", "0.2", "A[operation=ARMS-2023]", "5", "A @ -1", "3", "WITH-HYPHEN", "4");

    private static Optional<BigDecimal> value(CellSelection selection) {
        return Optional.ofNullable(VALUES.get(selection.toString())).map(BigDecimal::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A                              | 7    | A
        B + C                          | 0.3  | B + C
        A - B - C                      | 6.7  | A - B - C
        A - (B - C)                    | 7.1  | A - (B - C)
        0.5 * A                        | 3.5  | 0.5 * A
        2 * (A + 1) * 3                | 48   | 2 * (A + 1) * 3
        A + 2 * 3                      | 13   | A + 2 * 3
        A[operation=ARMS-2023]         | 5    | A[operation=ARMS-2023]
        A [ operation = ARMS-2023 ] +1 | 6    | A[operation=ARMS-2023] + 1
        A @ -1                         | 3    | A @ -1
        A@-1                           | 3    | A @ -1
        A − A @ −1                     | 4    | A - A @ -1
        WITH-HYPHEN - 1                | 3    | WITH-HYPHEN - 1
        """)
    void whatIsWrittenIsCalculatedExactlyAndWrittenBackTheSame(String text, BigDecimal amount, String written)
            throws ParseException {
        RuleSide side = SideParser.side(text);

        assertThat(side.amount(SideParserTest::value)).isEqualByComparingTo(amount);
        assertThat(side).hasToString(written);
        assertThat(SideParser.side(written)).isEqualTo(side);
    }

    @Test
    void conditionsNameSeveralCodes() throws ParseException {
        assertThat(SideParser.conditions("state=KZ BY, operation=WEST-2023"))
                .isEqualTo(Map.of("state", Set.of("KZ", "BY"), "operation", Set.of("WEST-2023")));
        assertThat(SideParser.conditions("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        A +                 | 3  | a number, an indicator or an opening bracket
        A B                 | 2  | +, -, * or the end
        A / B               | 2  | a number, a code or one of
        (A + B              | 6  | a closing bracket )
        A[land=KZ]          | 2  | state, operation or counterpart
        A[state=KZ,state=B] | 11 | each once
        A[state=]           | 8  | a code of state
        A[state=KZ          | 10 | a closing bracket ]
        A @ 1               | 4  | -1 for the period before
        A @ -KZ             | 5  | how many periods before
        A @ -100            | 5  | how many periods before
        a                   | 0  | a number, an indicator
        "A"                 | 0  | a number, a code or one of
        A.getClass()        | 0  | a number, an indicator
        1e5                 | 0  | a number, an indicator
        """)
    void whatCannotBeReadIsNamedWithItsPlace(String text, int place, String expected) {
        assertThatThrownBy(() -> SideParser.side(text))
                .isInstanceOfSatisfying(
                        ParseException.class,
                        e -> assertThat(e.getErrorOffset()).isEqualTo(place))
                .hasMessageContaining(expected);
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        assertThatThrownBy(() -> SideParser.side("(".repeat(200) + "A" + ")".repeat(200)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("brackets within each other");
        assertThatThrownBy(() -> SideParser.side("A + ".repeat(500) + "A")).isInstanceOf(ParseException.class);
    }

    /** What stands behind the last condition is not passed over. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        state=KZ )            | 9
        state=KZ, operation=A B ] | 24
        """)
    void conditionsEndWithTheLastOne(String text, int offset) {
        assertThatThrownBy(() -> SideParser.conditions(text))
                .isInstanceOf(ParseException.class)
                .satisfies(
                        e -> assertThat(((ParseException) e).getErrorOffset()).isEqualTo(offset));
    }

    @ParameterizedTest
    @CsvSource({"ROW, true", "FILE, true", "ROUND, false", "MIRROR, false"})
    void aRuleOfRowsOrFilesNeedsNoOtherReturn(RuleScope scope, boolean alone) {
        assertThat(scope.isOfReturn()).isEqualTo(alone);
    }
}
