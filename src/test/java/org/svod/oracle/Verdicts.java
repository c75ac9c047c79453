package org.svod.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What was settled about a joint case or a mirror flow: a line of the table of the reconciliation. */
record Verdicts(
        String kind,
        String reference,
        String indicator,
        String operation,
        List<String> states,
        List<Optional<BigDecimal>> values,
        String verdict,
        Optional<BigDecimal> settled,
        BigDecimal adjustment) {}
