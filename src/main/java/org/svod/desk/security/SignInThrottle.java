package org.svod.desk.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.release.Stamp;

/**
 * Counts sign-ins that failed, by name and by address. After too many of them both have to wait, whether there is a
 * person of that name or not.
 */
final class SignInThrottle {

    private static final int OF_NAME = 5;
    private static final int OF_ADDRESS = 50;
    private static final int MOST = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Whether nobody may try to sign in under this name, or from this address, for now. */
    synchronized boolean isClosed(String name, String address) {
        return count(ofName(name)) >= OF_NAME || count(ofAddress(address)) >= OF_ADDRESS;
    }

    /** A sign-in failed. */
    synchronized void failed(String name, String address) {
        add(ofName(name));
        add(ofAddress(address));
    }

    /**
     * A sign-in at a provider or by a proxy failed. It closes nothing, because no password can be guessed so.
     *
     * @return whether it is worth a line of the log; false after too many from this address
     */
    synchronized boolean failedElsewhere(String address) {
        String key = "elsewhere " + address;
        boolean isWorthALine = count(key) < OF_ADDRESS;
        if (isWorthALine) {
            add(key);
        }
        return isWorthALine;
    }

    /** A person has signed in. */
    synchronized void succeeded(String name) {
        failures.remove(ofName(name));
    }

    private void add(String key) {
        int before = count(key);
        failures.remove(key);
        failures.put(key, new Failures(before + 1, clock.instant()));
    }

    private int count(String key) {
        return Optional.ofNullable(failures.get(key))
                .filter(f -> f.last().plus(PAUSE).isAfter(clock.instant()))
                .map(Failures::count)
                .orElse(0);
    }

    private static String ofName(String name) {
        String folded = Stamp.folded(name);
        return "name " + folded.substring(0, Math.min(100, folded.length()));
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }
}
