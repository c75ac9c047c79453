package org.svod.codebook;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param code its code
 * @param name names in both languages
 * @param base code of the unit that it converts to; its own code where it is a base
 * @param factor how many of the base one of it is, exact; 1 for a base
 */
public record Unit(String code, Name name, String base, BigDecimal factor) implements Coded {

    /** Whether an amount in this unit can be said in the other. */
    public boolean convertsTo(Unit other) {
        return base.equals(other.base);
    }

    @Override
    public String toString() {
        return code;
    }
}
