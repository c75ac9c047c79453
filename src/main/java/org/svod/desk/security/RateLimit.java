package org.svod.desk.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often a user may do something within ten minutes. */
public final class RateLimit {

    private static final Duration WHILE = Duration.ofMinutes(10);

    private final Clock clock;
    private final int most;
    private final Map<String, Deque<Instant>> done = new ConcurrentHashMap<>();

    /** Lets a user do it at most this number of times. */
    public RateLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether the user has done it too often; if not, it counts as done once more. */
    public boolean isTooOften(String user) {
        Deque<Instant> times = done.computeIfAbsent(user, u -> new ArrayDeque<>());
        synchronized (times) {
            Instant now = clock.instant();
            while (!times.isEmpty() && times.peekFirst().plus(WHILE).isBefore(now)) {
                times.removeFirst();
            }
            if (times.size() >= most) {
                return true;
            }
            times.addLast(now);
            return false;
        }
    }
}
