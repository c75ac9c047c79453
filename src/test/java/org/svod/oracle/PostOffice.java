package org.svod.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives files their names and versions: clerks number them, forget to, and choose numbers that are too low. */
final class PostOffice {

    private final Dice dice;
    private final List<Parcel> sent;
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Map<String, Integer> explicit = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private final List<String> waiting = new ArrayList<>();

    PostOffice(Dice dice, List<Parcel> sent) {
        this.dice = dice;
        this.sent = sent;
    }

    /** The names of files that may wait for a decision. */
    List<String> waiting() {
        return waiting;
    }

    /**
     * Gives the file a name: without a version as long as none was ever written, otherwise a new one, or one too low.
     */
    void add(List<Parcel> parcels, Parcel nameless) {
        if (finished.contains(nameless.state())) {
            return;
        }
        String place = nameless.state() + "_" + nameless.scope();
        boolean waits = mayWait(parcels, nameless, place);
        int version = waits ? 0 : version(nameless, place);
        String name = place + (version > 0 ? "_v" + version : "") + nameless.path();
        if (waits) {
            finished.add(nameless.state());
            waiting.add(name);
        }
        String path = (dice.percent(25) ? nameless.state() + "/" : "")
                + (!waits && dice.percent(5) ? name.toLowerCase(Locale.ROOT) : name);
        if (parcels.stream().anyMatch(p -> clashes(p, nameless, version))) {
            return;
        }
        Parcel named = new Parcel(
                nameless.state(),
                nameless.scope(),
                version,
                nameless.lines(),
                nameless.spoilt(),
                path,
                nameless.bytes());
        parcels.add(named);
        sent.add(named);
    }

    /**
     * Whether the file shall have no version although files of its scope had one: only as the last file of its State,
     * and under a new name.
     */
    private boolean mayWait(List<Parcel> parcels, Parcel nameless, String place) {
        return explicit.containsKey(place)
                && dice.percent(12)
                && parcels.stream().noneMatch(p -> p.state().equals(nameless.state()))
                && sent.stream().noneMatch(p -> p.file().equalsIgnoreCase(place + nameless.path()));
    }

    private int version(Parcel nameless, String place) {
        int count = deliveries.merge(place, 1, Integer::sum);
        int highest = explicit.getOrDefault(place, 0);
        if (highest == 0 && !dice.percent(30)) {
            return 0;
        }
        boolean again = sent.stream().anyMatch(p -> p.bytes().equals(nameless.bytes()));
        int version = !again && dice.percent(15)
                ? dice.of(1, Math.max(1, highest))
                : Math.max(count, highest) + dice.between(1, 2);
        explicit.put(place, Math.max(highest, version));
        return version;
    }

    /** Whether two files of a night would be of one State, scope and version. */
    private static boolean clashes(Parcel one, Parcel other, int version) {
        return one.state().equals(other.state()) && one.scope().equals(other.scope()) && one.version() == version;
    }
}
