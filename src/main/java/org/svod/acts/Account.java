package org.svod.acts;

/**
 * A person and what is stored of the password.
 *
 * @param user the person
 * @param password hash of the password (bcrypt); blank if the person cannot sign in with one
 */
public record Account(User user, String password) {

    /** Without what is stored of the password, so that no log can show it. */
    @Override
    public String toString() {
        return user.toString();
    }
}
