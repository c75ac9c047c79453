package org.svod.desk.security;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.svod.files.Fingerprint;

/** The sessions of people who have signed in, so that each person can see and end their own. */
public final class OpenSessions {

    private static final int KEY = 16;

    private final Map<String, Known> open = new ConcurrentHashMap<>();

    private record Known(String user, Instant began, String from, HttpSession session) {}

    /**
     * A session as its person sees it.
     *
     * @param key names it on a page; it opens nothing
     * @param began when the person signed in
     * @param from the address from which
     * @param isThis whether it is the one that asks
     */
    public record Shown(String key, Instant began, String from, boolean isThis) {}

    /** A person has signed in. */
    void begins(HttpSession session, String user, Instant began, String from) {
        open.put(session.getId(), new Known(user, began, from, session));
    }

    /** A session is over. */
    public void ended(String id) {
        open.remove(id);
    }

    /** The sessions of a person, the newest first. */
    public List<Shown> of(String user, String thisOne) {
        return open.entrySet().stream()
                .filter(each -> each.getValue().user().equals(user))
                .map(each -> new Shown(
                        key(each.getKey()),
                        each.getValue().began(),
                        each.getValue().from(),
                        each.getKey().equals(thisOne)))
                .sorted(Comparator.comparing(Shown::began).reversed().thenComparing(Shown::key))
                .toList();
    }

    /**
     * Ends other sessions of a person than the one that asks.
     *
     * @param which the key of one; blank for all
     * @param before gets how many, before they end; it is not called if there is none
     * @return how many
     */
    public int end(String user, String thisOne, String which, IntConsumer before) {
        Predicate<Map.Entry<String, Known>> isMeant =
                each -> each.getValue().user().equals(user)
                        && !each.getKey().equals(thisOne)
                        && (which.isEmpty() || key(each.getKey()).equals(which));
        List<Map.Entry<String, Known>> ending =
                open.entrySet().stream().filter(isMeant).toList();
        if (!ending.isEmpty()) {
            before.accept(ending.size());
        }
        ending.forEach(each -> end(each.getKey(), each.getValue().session()));
        return ending.size();
    }

    private void end(String id, HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // It has ended by itself in this moment.
            ended(id);
        }
    }

    private static String key(String id) {
        return Fingerprint.of(id.getBytes(StandardCharsets.UTF_8)).substring(0, KEY);
    }
}
