package org.svod.round;

import java.util.Map;

/**
 * The figures of a release.
 *
 * @param values plain decimals by indicator code; an indicator without a value is absent
 * @param statuses the status of each figure by indicator code
 */
public record ReleasedFigures(Map<String, String> values, Map<String, String> statuses) {

    /** No figures. */
    public static final ReleasedFigures NONE = new ReleasedFigures(Map.of(), Map.of());
}
