package org.svod.desk.security;

/** Gets a call when somebody signs in or out, or may not do something. */
public interface SignInWatch {

    /**
     * Somebody has tried to sign in.
     *
     * @param user the name as it was entered
     * @param address from where
     * @param done whether it was the right password
     */
    void signedIn(String user, String address, boolean done);

    /**
     * A person has asked for something that is not open to the role, or has sent a form without its token.
     *
     * @param what verb and address of the page
     */
    void refused(String user, String what);

    /** Somebody has signed out. */
    void signedOut(String user);
}
