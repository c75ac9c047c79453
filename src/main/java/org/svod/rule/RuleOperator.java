package org.svod.rule;

import java.math.BigDecimal;

/** How the two sides of a rule are compared. */
public enum RuleOperator {
    /** The sides differ by no more than the tolerance. */
    EQUAL_TO("="),
    /** The sides differ by more than the tolerance. */
    NOT_EQUAL_TO("≠"),
    /** The left side is greater. */
    GREATER_THAN(">"),
    /** The left side is greater, or both are equal. */
    GREATER_THAN_OR_EQUAL_TO("≥"),
    /** The left side is less. */
    LESS_THAN("<"),
    /** The left side is less, or both are equal. */
    LESS_THAN_OR_EQUAL_TO("≤"),
    /** Both sides have a value, or neither has. */
    COMPULSORY_PAIR("with"),
    /** At most one of the sides has a value. */
    EXCLUSIVE_PAIR("without");

    private final String sign;

    RuleOperator(String sign) {
        this.sign = sign;
    }

    /** The mathematical sign; for pairs a word. */
    public String sign() {
        return sign;
    }

    /** Whether it asks which side has a value, and not how large the value is. */
    public boolean isPair() {
        return this == COMPULSORY_PAIR || this == EXCLUSIVE_PAIR;
    }

    /**
     * Whether the comparison holds.
     *
     * @param tolerance by how much the sides may miss it
     */
    boolean holds(BigDecimal left, BigDecimal right, BigDecimal tolerance) {
        BigDecimal over = left.subtract(right);
        return switch (this) {
            case EQUAL_TO -> over.abs().compareTo(tolerance) <= 0;
            case NOT_EQUAL_TO -> over.abs().compareTo(tolerance) > 0;
            case GREATER_THAN -> over.add(tolerance).signum() > 0;
            case GREATER_THAN_OR_EQUAL_TO -> over.add(tolerance).signum() >= 0;
            case LESS_THAN -> over.subtract(tolerance).signum() < 0;
            case LESS_THAN_OR_EQUAL_TO -> over.subtract(tolerance).signum() <= 0;
            case COMPULSORY_PAIR, EXCLUSIVE_PAIR -> throw new IllegalStateException(this + " compares no amounts");
        };
    }

    /** Whether a pair is as it must be. */
    boolean holds(boolean left, boolean right) {
        return this == COMPULSORY_PAIR ? left == right : !(left && right);
    }
}
