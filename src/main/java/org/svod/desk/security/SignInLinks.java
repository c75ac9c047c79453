package org.svod.desk.security;

import java.util.List;

/** The providers at which people may sign in besides the form, in the order of the settings. */
public record SignInLinks(List<Link> all) {

    /**
     * One provider.
     *
     * @param name what people read
     * @param address where the sign-in begins
     */
    public record Link(String name, String address) {}
}
