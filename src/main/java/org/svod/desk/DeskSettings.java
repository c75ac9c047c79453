package org.svod.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.svod.cli.DeskSettingsException;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.DeskRules;

/** Reads what {@code desk.properties} says of sign-in, hosts and sessions. */
final class DeskSettings {

    private static final String LONGEST_SESSION = "svod.desk.longest-session";
    private static final Duration LONGEST = Duration.ofHours(12);

    private DeskSettings() {}

    /** The rules of the settings. */
    static DeskRules rules(Environment environment) {
        Set<String> hosts = Arrays.stream(
                        environment.getProperty("svod.desk.hosts", "").split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
        boolean isOpen = environment.getProperty("svod.desk.public-downloads", Boolean.class, false);
        return new DeskRules(
                hosts,
                isOpen ? Set.of(DeskPage.DOWNLOADS) : Set.of(),
                DeskTls.isUsed(environment),
                longestSession(environment),
                DeskConfiguration.LARGEST,
                DeskProxy.read(environment));
    }

    private static Duration longestSession(Environment environment) {
        try {
            return environment.getProperty(LONGEST_SESSION, Duration.class, LONGEST);
        } catch (ConversionException e) {
            throw new DeskSettingsException("desk.properties: " + LONGEST_SESSION + ": "
                    + environment.getProperty(LONGEST_SESSION) + " is no duration; write, for example, 12h");
        }
    }
}
