package org.svod.publication.tables;

import java.math.BigDecimal;

/** How a number is written for machines. */
final class PlainNumber {

    private PlainNumber() {}

    /** Plain decimals with a point, exact, without grouping, exponent or trailing zeros. */
    static String of(BigDecimal number) {
        return number.scale() == 0
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
