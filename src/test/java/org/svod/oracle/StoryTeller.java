package org.svod.oracle;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up what happens about one round: which files arrive in which night, and what is decided. */
final class StoryTeller {

    private final Union union;
    private final Dice dice;
    private final List<LocalDate> nights;
    private final List<Parcel> sent = new ArrayList<>();
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Map<String, Integer> explicit = new HashMap<>();

    StoryTeller(Union union, Dice dice, List<LocalDate> nights) {
        this.union = union;
        this.dice = dice;
        this.nights = nights;
    }

    Invention.Story story(int year) {
        Rules rules = Invention.rules(union, dice, year, nights);
        RowMaker rows = new RowMaker(union, dice, rules);
        int care = dice.of(0, 0, 8, 25);
        boolean complete = dice.percent(60);
        List<List<Parcel>> files = new ArrayList<>();
        List<List<Ruling>> rulings = new ArrayList<>();
        List<Ruling> standing = new ArrayList<>();
        for (LocalDate night : nights) {
            List<Parcel> parcels = new ArrayList<>();
            for (String state : union.states()) {
                if (complete && files.isEmpty() && dice.percent(80)) {
                    for (Span span : Span.parts(year, dice.of(3, 6, 12, 12))) {
                        send(parcels, state, span, rows, night, care);
                    }
                }
                int more = dice.percent(45) ? 0 : dice.between(1, 3);
                for (int i = 0; i < more; i++) {
                    Span span = dice.pick(Span.parts(year, dice.of(1, 1, 3, 3, 6, 12)));
                    if (dice.percent(15) && !sent.isEmpty()) {
                        again(parcels, dice.pick(sent), night);
                    } else {
                        send(parcels, state, span, rows, night, care);
                    }
                }
            }
            files.add(parcels);
            decide(standing, rows);
            rulings.add(List.copyOf(standing));
        }
        return new Invention.Story(rules, files, rulings);
    }

    private void send(List<Parcel> parcels, String state, Span span, RowMaker rows, LocalDate night, int care) {
        if (!span.end().isBefore(night)) {
            return;
        }
        List<Line> lines = rows.lines(state, span, care);
        if (lines.isEmpty()) {
            return;
        }
        boolean workbook = dice.percent(20);
        boolean spoilt = dice.percent(care / 4);
        ByteBuffer bytes = written(state, span, lines, workbook, controls(lines, spoilt));
        add(parcels, new Parcel(state, span, 0, lines, spoilt, workbook ? ".xlsx" : ".csv", bytes));
        Parcel last = parcels.isEmpty() ? sent.get(0) : parcels.get(parcels.size() - 1);
        boolean plain = care == 0 && span.months() == 12 && last.bytes().equals(bytes) && isNew(last);
        if (plain && dice.percent(15)) {
            twin(parcels, last);
        }
    }

    private ByteBuffer written(
            String state, Span span, List<Line> lines, boolean workbook, List<List<String>> controls) {
        return new Writer(dice, Habit.of(dice, workbook)).file(state, span, lines, controls);
    }

    /** Whether its version is certainly a new one. */
    private boolean isNew(Parcel parcel) {
        return sent.stream()
                .filter(p -> !p.equals(parcel)
                        && p.state().equals(parcel.state())
                        && p.scope().equals(parcel.scope()))
                .allMatch(p -> p.version() < parcel.version() || parcel.version() == 0);
    }

    /** Puts the same return beside it in the other format, or one that differs in a value. */
    private void twin(List<Parcel> parcels, Parcel one) {
        List<Line> lines = new ArrayList<>(one.lines());
        Line first = lines.get(0);
        if (dice.percent(50) && !first.missing()) {
            lines.set(0, new Line(first.key(), first.number() + "1", first.unit(), first.status(), first.fault()));
        }
        boolean workbook = one.path().endsWith(".csv");
        String stem = one.path().substring(0, one.path().lastIndexOf('.'));
        Parcel other = new Parcel(
                one.state(),
                one.scope(),
                one.version(),
                lines,
                false,
                stem + (workbook ? ".xlsx" : ".csv"),
                written(one.state(), one.scope(), lines, workbook, List.of()));
        parcels.add(other);
        sent.add(other);
    }

    private List<List<String>> controls(List<Line> lines, boolean spoilt) {
        if (!spoilt && !dice.percent(25)) {
            return List.of();
        }
        List<List<String>> controls = new ArrayList<>();
        controls.add(List.of("#rows", String.valueOf(lines.size() + (spoilt ? 1 : 0))));
        String indicator = lines.get(0).key().indicator();
        List<Line> own = lines.stream()
                .filter(l -> l.key().indicator().equals(indicator))
                .toList();
        if (own.stream().allMatch(l -> Fact.counts(union, l)) && dice.percent(60)) {
            BigDecimal total = own.stream()
                    .filter(l -> !l.missing())
                    .map(l -> Fact.value(union, l))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            controls.add(List.of("#total", indicator, total.stripTrailingZeros().toPlainString()));
        }
        controls.add(List.of("#end"));
        return controls;
    }

    private void again(List<Parcel> parcels, Parcel old, LocalDate night) {
        if (old.scope().end().isBefore(night)) {
            add(
                    parcels,
                    new Parcel(
                            old.state(),
                            old.scope(),
                            0,
                            old.lines(),
                            old.spoilt(),
                            old.path().substring(old.path().lastIndexOf('.')),
                            old.bytes()));
        }
    }

    /**
     * Gives the file a name: without a version as long as none was ever written, otherwise a new one, or one too low.
     */
    private void add(List<Parcel> parcels, Parcel nameless) {
        String place = nameless.state() + "_" + nameless.scope();
        int version = version(nameless, place);
        String name = place + (version > 0 ? "_v" + version : "") + nameless.path();
        String path = (dice.percent(25) ? nameless.state() + "/" : "")
                + (dice.percent(5) ? name.toLowerCase(Locale.ROOT) : name);
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

    private void decide(List<Ruling> standing, RowMaker rows) {
        standing.removeIf(r -> dice.percent(10));
        int more = dice.percent(50) ? 0 : dice.between(1, 3);
        for (int i = 0; i < more; i++) {
            Ruling ruling = rows.ruling(sent);
            if (standing.stream().noneMatch(r -> r.about(ruling.kind(), ruling.indicator(), ruling.reference()))
                    && !ruling.reference().isEmpty()) {
                standing.add(ruling);
            }
        }
    }
}
