package org.svod.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Indicator;

/**
 * What the accepted rows of one indicator add up to in a file, against its control record.
 *
 * @param indicator the indicator
 * @param sum the sum in the indicator's own unit
 * @param rows how many accepted rows have a value
 * @param missing how many accepted rows say that it is missing
 * @param control what the file's control record says the sum is
 */
public record IndicatorSum(
        Indicator indicator, BigDecimal sum, long rows, long missing, Optional<BigDecimal> control) {}
