package org.svod.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.DeskRules;

/** Reads what {@code desk.properties} says of sign-in, hosts and sessions. */
final class DeskSettings {

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
                environment.getProperty("svod.desk.longest-session", Duration.class, LONGEST),
                DeskConfiguration.LARGEST,
                DeskProxy.read(environment));
    }
}
