package org.svod.desk.security;

/** Gets a call when somebody signs in or out. */
public interface SignInWatch {

    /**
     * Somebody has tried to sign in.
     *
     * @param user the name as it was entered
     * @param done whether it was the right password
     */
    void signedIn(String user, boolean done);

    /** Somebody has signed out. */
    void signedOut(String user);
}
