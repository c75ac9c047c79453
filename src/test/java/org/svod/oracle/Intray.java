package org.svod.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has been delivered for a round: which files count, and what they say. */
final class Intray {

    /** What becomes of a delivery. */
    enum Verdict {
        ACCEPTED,
        REJECTED,
        DUPLICATE,
        WAITING
    }

    private record Accepted(Parcel parcel, int version, List<Fact> facts) {}

    private Union union;
    private final boolean rejectRows;
    private final Map<String, List<Accepted>> accepted = new LinkedHashMap<>();
    private final List<Accepted> waiting = new ArrayList<>();
    private final Set<String> takenBack = new HashSet<>();

    Intray(Union union, boolean rejectRows) {
        this.union = union;
        this.rejectRows = rejectRows;
    }

    /** Reads all files again with another codebook. */
    void readWith(Union other) {
        union = other;
        accepted.values().forEach(all -> all.replaceAll(this::read));
        waiting.replaceAll(this::read);
    }

    private Accepted read(Accepted each) {
        return new Accepted(each.parcel(), each.version(), Fact.of(union, each.parcel()));
    }

    /** Takes the files of a night, and says what becomes of each, by path. */
    Map<String, Verdict> take(List<Parcel> parcels) {
        List<Parcel> ordered = new ArrayList<>(parcels);
        ordered.sort(Comparator.comparingInt((Parcel p) -> -p.scope().months())
                .thenComparing(Parcel::version)
                .thenComparing(Parcel::path));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        takenBack.clear();
        for (Parcel parcel : ordered) {
            Optional<Parcel> twin = ordered.stream()
                    .filter(p -> !p.path().equals(parcel.path()) && stem(p).equals(stem(parcel)))
                    .findFirst();
            if (twin.isEmpty()) {
                verdicts.put(parcel.path(), judge(parcel));
            } else if (!values(parcel).equals(values(twin.get()))) {
                verdicts.put(parcel.path(), Verdict.REJECTED);
            } else {
                boolean second = verdicts.containsKey(twin.get().path());
                verdicts.put(
                        parcel.path(),
                        second
                                ? again(parcel, verdicts.getOrDefault(twin.get().path(), Verdict.DUPLICATE))
                                : judge(parcel));
            }
        }
        return verdicts;
    }

    private static String stem(Parcel parcel) {
        return parcel.path().substring(0, parcel.path().lastIndexOf('.'));
    }

    private Map<Line.RowKey, BigDecimal> values(Parcel parcel) {
        Map<Line.RowKey, BigDecimal> values = new HashMap<>();
        Fact.of(union, parcel).forEach(f -> values.put(f.key(), f.value().stripTrailingZeros()));
        return values;
    }

    private Verdict judge(Parcel parcel) {
        List<Accepted> before = accepted.computeIfAbsent(parcel.state(), s -> new ArrayList<>());
        int current = 0;
        boolean explicit = false;
        for (Accepted each : before) {
            if (each.parcel().scope().equals(parcel.scope())) {
                current = each.version();
                explicit = each.parcel().version() > 0;
            }
        }
        if (repeatsWhatCounts(parcel)) {
            return Verdict.DUPLICATE;
        }
        List<Fact> facts = Fact.of(union, parcel);
        boolean faulty = Fact.repeats(union, parcel) || parcel.lines().stream().anyMatch(l -> !Fact.counts(union, l));
        boolean stale = parcel.version() > 0 && parcel.version() <= current;
        boolean nothing = parcel.takesBack()
                ? parcel.scope().split(1).stream().noneMatch(m -> speaks(parcel.state(), m))
                : facts.stream().noneMatch(Fact::known);
        if (stale || parcel.spoilt() || nothing || (faulty && !rejectRows) || overlaps(parcel)) {
            return Verdict.REJECTED;
        }
        if (explicit && parcel.version() == 0) {
            waiting.add(new Accepted(parcel, current + 1, facts));
            return Verdict.WAITING;
        }
        before.add(new Accepted(parcel, parcel.version() > 0 ? parcel.version() : current + 1, facts));
        if (parcel.takesBack()) {
            parcel.scope().split(1).forEach(month -> takenBack.add(parcel.state() + month));
        }
        return Verdict.ACCEPTED;
    }

    /** The second of two equal formats: a copy of the first, or too old like it. */
    private Verdict again(Parcel parcel, Verdict first) {
        return first == Verdict.REJECTED && isStale(parcel) ? Verdict.REJECTED : Verdict.DUPLICATE;
    }

    private boolean isStale(Parcel parcel) {
        int current = 0;
        for (Accepted each : accepted.getOrDefault(parcel.state(), List.of())) {
            current = each.parcel().scope().equals(parcel.scope()) ? each.version() : current;
        }
        return parcel.version() > 0 && parcel.version() <= current;
    }

    /** Whether a return was taken back tonight for a month of this period, even if another one came after it. */
    boolean takenBackTonight(String state, Span period) {
        return period.split(1).stream().anyMatch(month -> takenBack.contains(state + month));
    }

    private boolean repeatsWhatCounts(Parcel parcel) {
        for (int month = parcel.scope().first(); month <= parcel.scope().last(); month++) {
            List<Accepted> speaker =
                    speaker(parcel.state(), new Span(parcel.scope().year(), month, 1));
            if (speaker.isEmpty()
                    || !speaker.get(0).parcel().scope().equals(parcel.scope())
                    || !speaker.get(0).parcel().bytes().equals(parcel.bytes())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a wider file that counts has rows that lie only in part in the scope of this one. */
    private boolean overlaps(Parcel parcel) {
        return facts(parcel.state()).stream()
                .map(f -> f.key().period())
                .anyMatch(p -> p.meets(parcel.scope()) && !parcel.scope().covers(p));
    }

    private List<Accepted> speaker(String state, Span month) {
        List<Accepted> all = accepted.getOrDefault(state, List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).parcel().scope().covers(month)) {
                return List.of(all.get(i));
            }
        }
        return List.of();
    }

    /**
     * The same with the waiting files that decisions confirm, and without files that they refuse. A State sends nothing
     * more after a file about which there may be a decision.
     */
    Intray decided(List<RuledLine> rulings) {
        Intray decided = new Intray(union, rejectRows);
        decided.takenBack.addAll(takenBack);
        accepted.forEach((state, all) -> {
            List<Accepted> kept = decided.accepted.computeIfAbsent(state, s -> new ArrayList<>());
            for (Accepted each : all) {
                Parcel parcel = each.parcel();
                if (rulings.stream().noneMatch(r -> r.about("refuse", "", parcel.file()))) {
                    kept.add(each);
                } else if (parcel.takesBack()) {
                    parcel.scope().split(1).forEach(month -> decided.takenBack.remove(state + month));
                }
            }
        });
        for (Accepted each : waiting) {
            String file = each.parcel().file();
            if (rulings.stream().anyMatch(r -> r.about("confirm", "", file))) {
                decided.accepted
                        .computeIfAbsent(each.parcel().state(), s -> new ArrayList<>())
                        .add(each);
            } else if (rulings.stream().noneMatch(r -> r.about("refuse", "", file))) {
                decided.waiting.add(each);
            }
        }
        return decided;
    }

    /** What the files that wait ask about: all indicators, because a return speaks of each, if only by its silence. */
    Set<String> asked() {
        return waiting.isEmpty()
                ? Set.of()
                : union.gauges().stream().map(Union.Gauge::code).collect(Collectors.toSet());
    }

    /** Whether a return counts for every month of this period. */
    boolean covered(String state, Span period) {
        return period.split(1).stream().allMatch(m -> speaks(state, m));
    }

    /** Whether a return that was not taken back counts for a month. */
    private boolean speaks(String state, Span month) {
        return speaker(state, month).stream().anyMatch(a -> !a.parcel().takesBack());
    }

    /** Whether any return of a State counts in this year. */
    boolean heardOf(String state, int year) {
        return Span.parts(year, 1).stream().anyMatch(m -> speaks(state, m));
    }

    /** What the returns that count say for a State. */
    List<Fact> facts(String state) {
        List<Fact> facts = new ArrayList<>();
        for (Accepted each : accepted.getOrDefault(state, List.of())) {
            for (Fact fact : each.facts()) {
                boolean speaks = fact.key().period().split(1).stream()
                        .allMatch(m -> speaker(state, m).contains(each));
                if (speaks) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }
}
