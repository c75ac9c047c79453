package org.svod.codebook;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param code its code
 * @param name names in both languages
 * @param base code of the unit to which it converts; its own code if it is a base unit
 * @param factor number of base units in one of this unit, exact; 1 for a base unit
 */
public record Unit(String code, Name name, String base, BigDecimal factor) implements Coded {

    /** Whether an amount in this unit can be converted to the other. */
    public boolean convertsTo(Unit other) {
        return base.equals(other.base);
    }

    @Override
    public String toString() {
        return code;
    }
}
