package org.svod.submission.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Unit;
import org.svod.observation.Decimals;

/** Converts an amount to another unit, exactly. */
public final class UnitConversion {

    private UnitConversion() {}

    /** The amount in the other unit; empty if the units do not convert, or if the result is not a finite decimal. */
    public static Optional<BigDecimal> convert(BigDecimal amount, Unit from, Unit to) {
        if (from.code().equals(to.code())) {
            return Optional.of(amount);
        }
        if (!from.convertsTo(to)) {
            return Optional.empty();
        }
        BigDecimal inBase = amount.multiply(from.factor());
        return dividesExactly(inBase, to.factor())
                ? Optional.of(Decimals.plain(inBase.divide(to.factor())))
                : Optional.empty();
    }

    /** A quotient is a finite decimal if its denominator, in lowest terms, has no prime factors other than 2 and 5. */
    private static boolean dividesExactly(BigDecimal amount, BigDecimal factor) {
        int scale = Math.max(0, Math.max(amount.scale(), factor.scale()));
        BigInteger numerator = amount.movePointRight(scale).toBigIntegerExact();
        BigInteger denominator = factor.movePointRight(scale).toBigIntegerExact();
        denominator = denominator.divide(numerator.gcd(denominator));
        for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (denominator.mod(prime).signum() == 0) {
                denominator = denominator.divide(prime);
            }
        }
        return denominator.equals(BigInteger.ONE);
    }
}
