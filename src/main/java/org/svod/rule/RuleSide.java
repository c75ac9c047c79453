package org.svod.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side of a rule. All arithmetic is exact: there is no division. */
public sealed interface RuleSide {

    /** The sum of some cells. */
    record Cells(CellSelection selection) implements RuleSide {
        @Override
        public BigDecimal amount(CellValues values) {
            return values.of(selection).orElse(BigDecimal.ZERO);
        }

        @Override
        public Stream<CellSelection> selections() {
            return Stream.of(selection);
        }

        @Override
        public String toString() {
            return selection.toString();
        }
    }

    /**
     * A number.
     *
     * @param amount the number
     * @param text as it is written
     */
    record Constant(BigDecimal amount, String text) implements RuleSide {
        @Override
        public BigDecimal amount(CellValues values) {
            return amount;
        }

        @Override
        public Stream<CellSelection> selections() {
            return Stream.empty();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Parts that are added up or taken away.
     *
     * @param first the first part
     * @param others the others
     */
    record Sum(RuleSide first, List<Part> others) implements RuleSide {

        /** A part with its sign. */
        public record Part(boolean minus, RuleSide side) {}

        @Override
        public BigDecimal amount(CellValues values) {
            BigDecimal sum = first.amount(values);
            for (Part part : others) {
                BigDecimal amount = part.side().amount(values);
                sum = part.minus() ? sum.subtract(amount) : sum.add(amount);
            }
            return sum;
        }

        @Override
        public Stream<CellSelection> selections() {
            return Stream.concat(
                    first.selections(), others.stream().flatMap(o -> o.side().selections()));
        }

        @Override
        public String toString() {
            return first
                    + others.stream()
                            .map(o -> (o.minus() ? " - " : " + ") + grouped(o.side()))
                            .collect(Collectors.joining());
        }
    }

    /** Factors that are multiplied. */
    record Product(List<RuleSide> factors) implements RuleSide {
        @Override
        public BigDecimal amount(CellValues values) {
            return factors.stream().map(f -> f.amount(values)).reduce(BigDecimal.ONE, BigDecimal::multiply);
        }

        @Override
        public Stream<CellSelection> selections() {
            return factors.stream().flatMap(RuleSide::selections);
        }

        @Override
        public String toString() {
            return factors.stream().map(RuleSide::grouped).collect(Collectors.joining(" * "));
        }
    }

    private static String grouped(RuleSide side) {
        return side instanceof Sum ? "(" + side + ")" : side.toString();
    }

    /** The amount, where a missing value counts as zero. */
    BigDecimal amount(CellValues values);

    /** The values that it is made of, in the order in which they are written. */
    Stream<CellSelection> selections();
}
