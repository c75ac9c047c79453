package org.svod.submission.text;

import java.util.Optional;
import org.svod.codebook.Codelist;
import org.svod.codebook.Unit;

/**
 * A name with the unit of its values in brackets or after a comma, such as {@code Изъято взрывчатых веществ (кг)}.
 *
 * @param name the name alone
 * @param unit the unit as written
 * @param measure what the unit means
 */
public record MeasuredName(String name, String unit, Measure measure) {

    /** Reads such a text; empty where it has no unit at its end. */
    public static Optional<MeasuredName> parse(String text, Codelist<Unit> units) {
        String stripped = text.strip();
        boolean bracket = stripped.endsWith(")");
        int split = stripped.lastIndexOf(bracket ? '(' : ',');
        if (split <= 0) {
            return Optional.empty();
        }
        String unit = stripped.substring(split + 1, stripped.length() - (bracket ? 1 : 0))
                .strip();
        return Measure.parse(unit, units)
                .map(measure -> new MeasuredName(stripped.substring(0, split).strip(), unit, measure));
    }
}
