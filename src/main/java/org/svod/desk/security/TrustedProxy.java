package org.svod.desk.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * A proxy that signs people in and names them in a header.
 *
 * @param header the name of the header
 * @param addresses from where the proxy connects to the desk
 */
public record TrustedProxy(String header, List<IpAddressMatcher> addresses) {

    /** Attribute of a request: the address of the machine that has connected, whatever any header says. */
    public static final String PEER = "svod.peer";

    /** Whom the proxy names; empty if the request does not come from the proxy, or has no such header. */
    Optional<String> named(HttpServletRequest request) {
        if (!isFromProxy(request)) {
            return Optional.empty();
        }
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        // Two of them: one may be of the browser. Nobody has a blank name.
        return Optional.of(values.size() == 1 ? values.get(0) : "");
    }

    private boolean isFromProxy(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(PEER))
                .map(String::valueOf)
                .filter(peer -> addresses.stream().anyMatch(address -> address.matches(peer)))
                .isPresent();
    }
}
