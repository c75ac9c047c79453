package org.svod.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;

/**
 * What a reader of the figures needs to know besides them.
 *
 * @param contact whom to ask
 * @param licence under which conditions the figures may be used
 * @param methods the address of a page with definitions and methods
 * @param nextRelease the day of the next release
 * @param figures the indicators that are shown at a glance, in this order; none for the first published ones
 */
public record Imprint(
        Optional<Name> contact,
        Optional<Name> licence,
        Optional<String> methods,
        Optional<LocalDate> nextRelease,
        List<Indicator> figures) {

    /** The largest number of indicators that are shown at a glance. */
    public static final int MOST_FIGURES = 12;

    /** An imprint that says nothing. */
    public static final Imprint NONE =
            new Imprint(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the list. */
    public Imprint {
        figures = List.copyOf(figures);
    }
}
