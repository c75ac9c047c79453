package org.svod.oracle;

import java.math.BigDecimal;

/**
 * An amount that changes a figure: its kind ({@code joint}, {@code mirror}, {@code decision}), and where it is booked.
 */
record Entry(String kind, String state, Line.RowKey key, BigDecimal amount) {}
