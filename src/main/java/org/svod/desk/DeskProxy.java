package org.svod.desk;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.svod.cli.DeskSettingsException;
import org.svod.desk.security.TrustedProxy;

/** The proxy that names people in a header: {@code svod.desk.proxy.header} and {@code svod.desk.proxy.address}. */
final class DeskProxy {

    private static final String HEADER = "svod.desk.proxy.header";
    private static final String ADDRESS = "svod.desk.proxy.address";

    private DeskProxy() {}

    /**
     * That of the settings; empty if no header is set.
     *
     * @throws DeskSettingsException if a header is set, but no address from which it is believed
     */
    static Optional<TrustedProxy> read(Environment environment) {
        String header = environment.getProperty(HEADER, "").strip();
        List<String> addresses = Arrays.stream(
                        environment.getProperty(ADDRESS, "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        if (header.isEmpty() != addresses.isEmpty()) {
            throw new DeskSettingsException("desk.properties: " + HEADER + " and " + ADDRESS
                    + " go together: the header is believed only if the request comes from this address");
        }
        return header.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrustedProxy(
                        header, addresses.stream().map(DeskProxy::address).toList()));
    }

    private static IpAddressMatcher address(String text) {
        try {
            return new IpAddressMatcher(text);
        } catch (IllegalArgumentException e) {
            throw new DeskSettingsException("desk.properties: " + ADDRESS + ": " + text
                    + " is no address; expected one like 10.1.2.3 or 10.1.2.0/24, or several with commas");
        }
    }

    /** Notes who has connected before Tomcat puts the address that a proxy names in its place. */
    static final class Peer extends ValveBase {

        Peer() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(TrustedProxy.PEER, request.getPeerAddr());
            getNext().invoke(request, response);
        }
    }
}
