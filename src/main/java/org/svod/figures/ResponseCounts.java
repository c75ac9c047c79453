package org.svod.figures;

/**
 * How complete a figure is.
 *
 * @param counted expected returns that are counted
 * @param expected expected returns for periods for which it is asked
 * @param said counted returns with a value or nil
 * @param missing counted returns whose value is not available
 * @param silent counted returns without a row
 */
public record ResponseCounts(long counted, long expected, long said, long missing, long silent) {}
