package org.svod.round;

import java.util.List;
import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A programme of cooperation.
 *
 * @param row which row it is
 * @param role whether it is in force or comes next
 * @param title its title
 * @param fromYear its first year
 * @param toYear its last year
 * @param approvedBy who approved it; Russian in the instrumental case
 * @param approvedOn when it was or will be approved
 * @param aims its purpose
 * @param areas the areas that it covers
 */
public record Programme(
        RowId row,
        Role role,
        Name title,
        int fromYear,
        int toYear,
        Optional<Name> approvedBy,
        Optional<Timing> approvedOn,
        Optional<Name> aims,
        List<Name> areas) {

    /** Whether a programme is in force or comes next. */
    public enum Role {
        /** In force in the year. */
        IN_FORCE,
        /** The programme that comes after the one in force. */
        NEXT
    }
}
