package org.svod.desk;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.svod.cli.DeskSettingsException;

/**
 * What changes when browsers reach the desk by https, which {@code svod.desk.tls=true} says of a proxy in front of the
 * desk, and a certificate under {@code server.ssl} of the desk itself.
 */
final class DeskTls {

    private static final String THIS_MACHINE = "127.0.0.0/8, ::1/128";

    private DeskTls() {}

    /** Whether browsers reach the desk by https. */
    static boolean isUsed(Environment environment) {
        return environment.getProperty("svod.desk.tls", Boolean.class, isOwn(environment));
    }

    /**
     * Refuses to listen where others could read passwords on their way.
     *
     * @throws DeskSettingsException if other machines reach the address, and nothing encrypts
     */
    static void requireFor(InetAddress address, Environment environment) {
        if (!address.isLoopbackAddress() && !isUsed(environment)) {
            throw new DeskSettingsException("Without TLS others could read passwords on their way to "
                    + address.getHostAddress() + ". Write svod.desk.tls=true into desk.properties if a proxy gives TLS,"
                    + " or name a certificate with server.ssl.*, or leave --address out.");
        }
    }

    /** Whether the desk itself has a certificate. */
    static boolean isOwn(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("server.ssl.certificate", "server.ssl.key-store", "server.ssl.bundle")
                        .anyMatch(environment::containsProperty);
    }

    /**
     * The settings of the cookie and of the proxy. A browser takes a cookie whose name begins with {@code __Host-} from
     * this host alone, and only by https. Of a proxy on this machine the desk believes from where a request came; other
     * proxies are named in {@code server.tomcat.remoteip.internal-proxies}.
     *
     * @param isReturned whether a browser comes from the page of a provider: with {@code Strict} it would not send the
     *     cookie
     */
    static Map<String, Object> settings(Environment environment, boolean isReturned) {
        Map<String, Object> settings = new LinkedHashMap<>();
        boolean used = isUsed(environment);
        settings.put("server.servlet.session.cookie.name", used ? "__Host-svod" : "svod");
        settings.put("server.servlet.session.cookie.secure", used);
        settings.put("server.servlet.session.cookie.path", "/");
        settings.put("server.servlet.session.cookie.same-site", isReturned ? "lax" : "strict");
        if (used && !isOwn(environment)) {
            putNew(settings, environment, "server.forward-headers-strategy", "native");
            putNew(settings, environment, "server.tomcat.remoteip.internal-proxies", THIS_MACHINE);
        }
        return settings;
    }

    private static void putNew(Map<String, Object> settings, Environment known, String name, String value) {
        if (!known.containsProperty(name)) {
            settings.put(name, value);
        }
    }
}
