package org.svod.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever side of a rule is written: it is calculated as arithmetic says, and read back as it was. */
class RuleSidePropertyTest {

    private static final List<String> INDICATORS = List.of("A", "B", "C-1", "LONG_NAME");
    private static final Map<String, BigDecimal> AMOUNTS = Map.of(
            "A", new BigDecimal("7"), "B", new BigDecimal("-0.125"), "C-1", new BigDecimal("1000000000000000.3"));

    /** A text in brackets at every place where a reader could be in doubt, and its amount. */
    private record Written(String text, BigDecimal amount, int cells) {}

    private static Optional<BigDecimal> value(CellSelection selection) {
        return Optional.ofNullable(AMOUNTS.get(selection.indicator()));
    }

    private static Written side(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(5);
        if (kind == 0) {
            String number = List.of("0", "2", "0.5", "12.000000001").get(random.nextInt(4));
            return new Written(number, new BigDecimal(number), 0);
        }
        if (kind == 1) {
            String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
            String selected = List.of("", "[state=KZ BY]", "[operation=X-1, state=KZ]", " @ -1", "[state=KZ] @ -12")
                    .get(random.nextInt(5));
            return new Written(
                    indicator + selected,
                    Optional.ofNullable(AMOUNTS.get(indicator)).orElse(BigDecimal.ZERO),
                    1);
        }
        Written left = side(random, depth - 1);
        Written right = side(random, depth - 1);
        String sign = List.of("+", "-", "*").get(kind - 2);
        BigDecimal amount = switch (sign) {
            case "+" -> left.amount().add(right.amount());
            case "-" -> left.amount().subtract(right.amount());
            default -> left.amount().multiply(right.amount());
        };
        return new Written(
                "(" + left.text() + ") " + sign + " (" + right.text() + ")", amount, left.cells() + right.cells());
    }

    @Test
    void aSideIsCalculatedExactlyAndReadBackAsItWas() throws ParseException {
        for (long seed = 1; seed <= 2_000; seed++) {
            Written written = side(new Random(seed), 4);
            RuleSide side = SideParser.side(written.text());
            assertThat(side.amount(RuleSidePropertyTest::value))
                    .as("seed %d: %s", seed, written.text())
                    .isEqualByComparingTo(written.amount());
            assertThat(side.selections()).as("seed %d", seed).hasSize(written.cells());
            RuleSide again = SideParser.side(side.toString());
            assertThat(again.amount(RuleSidePropertyTest::value))
                    .as("seed %d: %s", seed, side)
                    .isEqualByComparingTo(written.amount());
            assertThat(again).as("seed %d", seed).hasToString(side.toString());
        }
    }

    /** A reader of hostile text always comes to an end, with a side or with a place within the text. */
    @Test
    void anyTextIsReadOrRefusedWithAPlaceInIt() {
        List<String> pieces = List.of(
                "A",
                "1",
                "(",
                ")",
                "[",
                "]",
                "=",
                ",",
                "@",
                "-",
                "−",
                "+",
                "*",
                " ",
                "state",
                "operation",
                "\"",
                "Ж",
                "/",
                "-1",
                "KZ",
                ".",
                "\n");
        int read = 0;
        for (long seed = 1; seed <= 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int number = 1 + random.nextInt(7);
            for (int i = 0; i < number; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                assertThat(SideParser.side(text.toString()).toString()).isNotBlank();
                read++;
            } catch (ParseException e) {
                assertThat(e.getErrorOffset()).as("seed %d: %s", seed, text).isBetween(0, text.length());
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(read).as("both happen").isBetween(100, 4_900);
    }

    @ParameterizedTest
    @CsvSource({"19, true", "20, false"})
    void bracketsStandWithinEachOtherUpToALimit(int brackets, boolean read) {
        List<String> failed = new ArrayList<>();
        try {
            SideParser.side("(".repeat(brackets) + "A" + ")".repeat(brackets));
        } catch (ParseException e) {
            failed.add(e.getMessage());
        }
        assertThat(failed.isEmpty()).isEqualTo(read);
    }

    @Test
    void theLongestTextHasAThousandCharacters() throws ParseException {
        String longest = "A" + " + A".repeat(249) + "   ";
        assertThat(longest).hasSize(1_000);
        assertThat(SideParser.side(longest).selections()).hasSize(250);
        List<Integer> places = new ArrayList<>();
        try {
            SideParser.side(longest + " ");
        } catch (ParseException e) {
            places.add(e.getErrorOffset());
        }
        assertThat(places).containsExactly(1_000);
    }
}
