package org.svod.submission;

import java.util.Optional;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.text.Numeral;

/** The decimal signs of a file: one or the other, settled once. */
public final class DecimalSigns {

    private Optional<Use> point = Optional.empty();
    private Optional<Use> comma = Optional.empty();

    private record Use(Place place, String value) {}

    /** Whether this sign was met before, so that nothing new is to be learnt. */
    public boolean knows(char sign) {
        return sign == Numeral.NO_SIGN || (sign == '.' ? point : comma).isPresent();
    }

    /** Notes the first use of a sign. */
    void firstUse(char sign, Place place, String value) {
        Optional<Use> use = Optional.of(new Use(place, value));
        if (sign == '.') {
            point = use;
        } else {
            comma = use;
        }
    }

    /** The finding about both signs in one file, at the one that came second. */
    Optional<Finding> mixed() {
        if (point.isEmpty() || comma.isEmpty()) {
            return Optional.empty();
        }
        long pointLine = point.get().place().line();
        long commaLine = comma.get().place().line();
        Use later = pointLine > commaLine ? point.get() : comma.get();
        return Optional.of(Finding.at(
                later.place(),
                FindingCode.DECIMAL_SIGN_MIXED,
                later.value(),
                Long.toString(pointLine),
                Long.toString(commaLine)));
    }

    /** {@code point}, {@code comma} or {@code none}; of both, the one that came first. */
    String name() {
        if (point.isEmpty()) {
            return comma.isEmpty() ? "none" : "comma";
        }
        return comma.isPresent()
                        && comma.get().place().line() < point.get().place().line()
                ? "comma"
                : "point";
    }
}
