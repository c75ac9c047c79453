package org.svod.observation;

import java.math.BigDecimal;

/**
 * An exact sum of any number of decimals. Most values are whole numbers or have at most six decimals; they are added as
 * integers, which is fast.
 */
public final class ExactSum {

    private static final int DIGITS = 18;
    private static final int SCALE = 6;
    /** One unit of each scale from 0 to 6, in millionths. */
    private static final long[] POWERS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private static final long SMALL = 10_000_000_000_000L;
    private static final long ROOM = Long.MAX_VALUE / 4;

    private long whole;
    private long millionths;
    private BigDecimal rest = BigDecimal.ZERO;

    public void add(BigDecimal value) {
        if (value.precision() > DIGITS) {
            rest = rest.add(value);
        } else {
            add(value.unscaledValue().longValue(), value.scale());
        }
    }

    /** Adds a value with this scale; the unscaled value has at most 18 digits. */
    public void add(long unscaled, int scale) {
        if (scale == 0) {
            whole = added(whole, unscaled, 0);
        } else if (scale > 0 && scale < POWERS.length && Math.abs(unscaled) < SMALL) {
            millionths = added(millionths, unscaled * POWERS[scale], SCALE);
        } else {
            rest = rest.add(BigDecimal.valueOf(unscaled, scale));
        }
    }

    private long added(long sum, long more, int scale) {
        long added = sum + more;
        if (added <= ROOM && added >= -ROOM) {
            return added;
        }
        rest = rest.add(BigDecimal.valueOf(sum, scale)).add(BigDecimal.valueOf(more, scale));
        return 0;
    }

    public void subtract(BigDecimal value) {
        add(value.negate());
    }

    /** The sum, without zeros at the end of the fraction. */
    public BigDecimal value() {
        return Decimals.plain(rest.add(BigDecimal.valueOf(whole)).add(BigDecimal.valueOf(millionths, SCALE)));
    }
}
