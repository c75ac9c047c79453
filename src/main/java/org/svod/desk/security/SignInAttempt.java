package org.svod.desk.security;

/**
 * Somebody has tried to sign in.
 *
 * @param user the name as it was entered or given; blank if there was none
 * @param way how: {@code password}, {@code proxy}, or the provider
 * @param from the address
 * @param done whether the person is signed in now
 * @param why what was wrong, for the log; blank if nothing was, or the password
 */
public record SignInAttempt(String user, String way, String from, boolean done, String why) {

    /** The way of the form with name and password. */
    public static final String PASSWORD = "password";

    /** The way of the header of a proxy. */
    public static final String PROXY = "proxy";
}
