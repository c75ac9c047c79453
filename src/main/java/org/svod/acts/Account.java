package org.svod.acts;

import java.time.Instant;
import java.util.Optional;

/**
 * A person and what is stored of the password.
 *
 * @param user the person
 * @param password hash of the password (bcrypt); blank if the person cannot sign in with one
 * @param changeBy the password was given by an operator: it ends then, and must be changed at the first sign-in; empty
 *     if the person has chosen it
 */
public record Account(User user, String password, Optional<Instant> changeBy) {

    /** With a password that the person has chosen. */
    public Account(User user, String password) {
        this(user, password, Optional.empty());
    }

    /** Whether the password has ended. */
    public boolean isOver(Instant now) {
        return changeBy.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Without what is stored of the password, so that no log can show it. */
    @Override
    public String toString() {
        return user.toString();
    }
}
