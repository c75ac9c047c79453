package org.svod.oracle;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes up what happens about one round: which files arrive in which night, and what is decided. */
final class StoryTeller {

    private final Union union;
    private final Dice dice;
    private final List<LocalDate> nights;
    private final List<Parcel> sent = new ArrayList<>();
    private final PostOffice post;

    StoryTeller(Union union, Dice dice, List<LocalDate> nights) {
        this.union = union;
        this.dice = dice;
        this.nights = nights;
        this.post = new PostOffice(dice, sent);
    }

    Invention.Story story(int year) {
        Rules rules = Invention.rules(union, dice, year, nights);
        RowMaker rows = new RowMaker(union, dice, rules);
        int care = dice.of(0, 0, 8, 25);
        boolean complete = dice.percent(60);
        List<List<Parcel>> files = new ArrayList<>();
        List<List<RuledLine>> rulings = new ArrayList<>();
        List<RuledLine> standing = new ArrayList<>();
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
                    if (dice.percent(7)) {
                        takeBack(parcels, state, span, night);
                    } else if (dice.percent(15) && !sent.isEmpty()) {
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
        post.add(parcels, new Parcel(state, span, 0, lines, spoilt, workbook ? ".xlsx" : ".csv", bytes));
        Parcel last = parcels.isEmpty() ? sent.get(0) : parcels.get(parcels.size() - 1);
        boolean plain = care == 0 && span.months() == 12 && last.bytes().equals(bytes) && isNew(last);
        if (plain && dice.percent(15) && lines.stream().allMatch(l -> Fact.counts(union, l))) {
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
            lines.set(0, new Line(first.key(), "1" + first.number(), first.unit(), first.status(), first.fault()));
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
        if (own.stream().allMatch(l -> Fact.counts(union, l) && !l.unit().equals("OUNCE")) && dice.percent(60)) {
            BigDecimal total = own.stream()
                    .filter(l -> !l.missing())
                    .map(l -> Fact.value(union, l))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            controls.add(List.of("#total", indicator, total.stripTrailingZeros().toPlainString()));
        }
        controls.add(List.of("#end"));
        return controls;
    }

    /** Sends a file that takes back what a State has sent for a period, unless such a file was the last one for it. */
    private void takeBack(List<Parcel> parcels, String state, Span span, LocalDate night) {
        boolean again = false;
        for (Parcel each : sent) {
            if (each.state().equals(state) && each.scope().equals(span)) {
                again = each.takesBack();
            }
        }
        if (span.end().isBefore(night) && !again) {
            boolean workbook = dice.percent(20);
            List<List<String>> controls = List.of(List.of(dice.of("#withdraw", "#отозвать")));
            ByteBuffer bytes = written(state, span, List.of(), workbook, controls);
            post.add(parcels, new Parcel(state, span, 0, List.of(), false, workbook ? ".xlsx" : ".csv", bytes));
        }
    }

    private void again(List<Parcel> parcels, Parcel old, LocalDate night) {
        if (old.scope().end().isBefore(night) && !old.takesBack()) {
            post.add(
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

    private void decide(List<RuledLine> standing, RowMaker rows) {
        standing.removeIf(r -> dice.percent(10));
        int more = dice.percent(50) ? 0 : dice.between(1, 3);
        for (int i = 0; i < more; i++) {
            RuledLine ruling = !post.waiting().isEmpty() && dice.percent(50)
                    ? new RuledLine(dice.of("confirm", "refuse"), "", dice.pick(post.waiting()), "")
                    : rows.ruling(sent);
            if (standing.stream().noneMatch(r -> r.about(ruling.kind(), ruling.indicator(), ruling.reference()))
                    && standing.stream()
                            .noneMatch(r -> r.reference().equals(ruling.reference())
                                    && r.indicator().isEmpty())) {
                standing.add(ruling);
            }
        }
    }
}
