package org.svod.desk.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The providers at which people may sign in besides the form, in the order of the settings.
 *
 * @param all where a sign-in begins
 * @param outs where people sign out of a provider, by its name in the settings; empty if nobody has signed in there or
 *     it names no such address
 */
public record SignInLinks(List<Link> all, Function<String, Optional<Link>> outs) {

    /**
     * One provider.
     *
     * @param name what people read
     * @param address where the sign-in begins, or where people sign out
     */
    public record Link(String name, String address) {}
}
