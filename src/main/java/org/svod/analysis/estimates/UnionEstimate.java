package org.svod.analysis.estimates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;

/**
 * An indicator of all States together, with estimates for the missing returns.
 *
 * @param indicator the indicator
 * @param estimates one for each missing return
 * @param weight how much of the indicator the returns that count stand for, from 0 to 1; empty if it is not known
 * @param reporting number of States that have a return that counts
 * @param expected number of States that report
 * @param value what counts, with the estimates; empty if too little is known
 */
public record UnionEstimate(
        Indicator indicator,
        List<Estimate> estimates,
        Optional<BigDecimal> weight,
        long reporting,
        int expected,
        Optional<BigDecimal> value) {}
