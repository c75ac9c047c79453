package org.svod.publication.receipt;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether what was counted is what the file's own control record says. */
enum Control {
    /** The file has no such record. */
    NONE,
    /** It holds. */
    AGREES,
    /** It does not. */
    DIFFERS;

    static Control of(BigDecimal counted, Optional<BigDecimal> claimed) {
        return claimed.map(c -> c.compareTo(counted) == 0 ? AGREES : DIFFERS).orElse(NONE);
    }
}
