package org.svod.release;

import java.util.Map;
import java.util.Optional;

/**
 * The persons who are known, and their roles.
 *
 * @param roles by name, in lower case
 */
public record Persons(Map<String, Role> roles) {

    /** The role of a person; empty if the person is not known. */
    public Optional<Role> role(String person) {
        return Optional.ofNullable(roles.get(Stamp.folded(person)));
    }
}
