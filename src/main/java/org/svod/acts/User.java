package org.svod.acts;

import org.svod.release.Role;

/**
 * A line of {@code users.csv}.
 *
 * @param user who it is, in lower case
 * @param name the name of the person; the user if the table gives none
 * @param role what the person may do
 * @param state code of the State for which a submitter sends returns; blank for all others
 * @param email where notices go; blank if the person gets none
 * @param language code of the language in which notices are written; blank if the table gives none
 */
public record User(String user, String name, Role role, String state, String email, String language) {}
