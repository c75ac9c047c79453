package org.svod.desk.security;

/** Gets a call when somebody signs in or out, or may not do something. */
public interface SignInWatch {

    /** Somebody has tried to sign in. */
    void signedIn(SignInAttempt attempt);

    /**
     * A person has asked for something that is not open to the role, or has sent a form without its token.
     *
     * @param what verb and address of the page
     */
    void refused(String user, String what);

    /** Somebody has signed out. */
    void signedOut(String user);
}
