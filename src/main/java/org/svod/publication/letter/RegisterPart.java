package org.svod.publication.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.round.Activity;
import org.svod.round.Exercise;
import org.svod.round.Gathering;
import org.svod.round.Instrument;
import org.svod.round.Item;
import org.svod.round.Meeting;
import org.svod.round.Programme;
import org.svod.round.Register;
import org.svod.round.RowId;

/** The part of the letter about the tables of the register. */
final class RegisterPart {

    private final Register register;
    private final TreatyMatrix treaties;
    private final Voice voice;

    RegisterPart(Register register, TreatyMatrix treaties, Voice voice) {
        this.register = register;
        this.treaties = treaties;
        this.voice = voice;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        put(
                values,
                "instruments",
                register.instruments().stream().map(this::instrument).toList());
        put(
                values,
                "programmes",
                register.programmes(Programme.Role.IN_FORCE).stream()
                        .map(p -> programme(Sentence.PROGRAMME, p))
                        .toList());
        put(
                values,
                "next",
                register.programmes(Programme.Role.NEXT).stream()
                        .map(p -> programme(Sentence.NEXT, p))
                        .toList());
        put(
                values,
                "exercises",
                register.exercises().stream().map(this::exercise).toList());
        put(values, "meetings", register.meetings().stream().map(this::meeting).toList());
        put(values, "technology", activities(Activity.Kind.TECHNOLOGY));
        put(values, "databank", activities(Activity.Kind.DATABANK));
        put(values, "outreach", activities(Activity.Kind.OUTREACH));
        values.put(
                "has_activities",
                Boolean.TRUE.equals(values.get("has_databank")) || Boolean.TRUE.equals(values.get("has_outreach")));
        values.put("has_partners", !register.partners().isEmpty());
        values.put(
                "partners",
                register.partners().isEmpty()
                        ? ""
                        : voice.list(register.partners().stream()
                                .map(p -> voice.name(source("partners", p.row(), "name"), p.name()))));
        return values;
    }

    private static void put(Map<String, Object> values, String list, List<LetterEntry> entries) {
        values.put(list, entries);
        values.put("has_" + list, !entries.isEmpty());
    }

    private LetterEntry instrument(Instrument instrument) {
        Optional<TreatyMatrix.Row> registered = instrument
                .treaty()
                .flatMap(id -> treaties.rows().stream()
                        .filter(row -> row.treaty().id().equals(id))
                        .findFirst());
        return entry(
                "instruments",
                instrument.row(),
                voice.say(
                        Sentence.INSTRUMENT.key(),
                        Map.of(
                                "gender", instrument.gender().name().toLowerCase(Locale.ROOT),
                                "states",
                                        registered
                                                .map(row -> count(row, "in force", row.inForce()))
                                                .orElse(Voice.NONE),
                                "of",
                                        registered
                                                .map(row -> count(
                                                        row,
                                                        "States",
                                                        row.cells().size()))
                                                .orElse(Voice.NONE),
                                "kind", voice.name(source("instruments", instrument.row(), "kind"), instrument.kind()),
                                "title",
                                        voice.name(
                                                source("instruments", instrument.row(), "title"), instrument.title()),
                                "concluded",
                                        voice.when(
                                                source("instruments", instrument.row(), "concluded"),
                                                instrument.concluded()),
                                "in_force",
                                        voice.when(
                                                source("instruments", instrument.row(), "in_force"),
                                                instrument.inForce()),
                                "aims",
                                        voice.name(
                                                source("instruments", instrument.row(), "aims"), instrument.aims()))));
    }

    private String count(TreatyMatrix.Row row, String what, long count) {
        return voice.number(
                "register/participation.csv " + row.treaty().id() + " " + what, BigDecimal.valueOf(count), 0);
    }

    private LetterEntry programme(Sentence sentence, Programme programme) {
        RowId row = programme.row();
        return entry(
                "programmes",
                row,
                voice.say(
                        sentence.key(),
                        Map.of(
                                "stage", voice.stage(programme.approvedOn()),
                                "title", voice.name(source("programmes", row, "title"), programme.title()),
                                "from", voice.plain(source("programmes", row, "from_year"), programme.fromYear()),
                                "to", voice.plain(source("programmes", row, "to_year"), programme.toYear()),
                                "approved_by",
                                        voice.name(source("programmes", row, "approved_by"), programme.approvedBy()),
                                "approved_on",
                                        voice.at(source("programmes", row, "approved_on"), programme.approvedOn()),
                                "aims", voice.name(source("programmes", row, "aims"), programme.aims()),
                                "areas",
                                        voice.list(programme.areas().stream()
                                                .map(a -> voice.name(source("programmes", row, "areas"), a))))));
    }

    private LetterEntry exercise(Exercise exercise) {
        Map<String, Object> arguments = gathering("exercises", exercise.row(), exercise.gathering());
        arguments.put("name", voice.name(source("exercises", exercise.row(), "name"), exercise.name()));
        arguments.put("with", voice.name(source("exercises", exercise.row(), "with"), exercise.with()));
        arguments.put("practised", voice.name(source("exercises", exercise.row(), "practised"), exercise.practised()));
        return entry("exercises", exercise.row(), voice.say(Sentence.EXERCISE.key(), arguments));
    }

    private LetterEntry meeting(Meeting meeting) {
        Map<String, Object> arguments = gathering("meetings", meeting.row(), meeting.gathering());
        arguments.put("name", voice.name(source("meetings", meeting.row(), "name"), meeting.name()));
        arguments.put(
                "gender",
                meeting.gender().map(g -> g.name().toLowerCase(Locale.ROOT)).orElse(Voice.NONE));
        arguments.put(
                "participants", voice.name(source("meetings", meeting.row(), "participants"), meeting.participants()));
        return entry("meetings", meeting.row(), voice.say(Sentence.MEETING.key(), arguments));
    }

    private Map<String, Object> gathering(String table, RowId row, Gathering gathering) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("held", voice.at(source(table, row, "held"), gathering.held()));
        arguments.put("stage", voice.stage(gathering.held()));
        arguments.put("place", voice.name(source(table, row, "place"), gathering.place()));
        arguments.put("first_time", gathering.firstTime() ? "yes" : "no");
        return arguments;
    }

    private List<LetterEntry> activities(Activity.Kind kind) {
        return register.activities(kind).stream()
                .map(a -> entry("activities", a.row(), voice.name(source("activities", a.row(), "text"), a.text())))
                .toList();
    }

    /** An entry with the lists about its row: those for which there is a sentence follow its words. */
    private LetterEntry entry(String table, RowId row, String text) {
        List<String> sentences = new ArrayList<>(List.of(text));
        List<LetterEntry.Point> points = new ArrayList<>();
        for (Item.Topic topic : Item.Topic.values()) {
            List<Item> items = register.texts().items(row, topic);
            if (!items.isEmpty() && voice.wording().has(Sentence.LIST.key(topic))) {
                sentences.add(sentence(table, topic, items));
            } else {
                points.addAll(points(table, topic, items));
            }
        }
        return new LetterEntry(String.join(" ", sentences), List.copyOf(points));
    }

    private String sentence(String table, Item.Topic topic, List<Item> items) {
        boolean commas =
                items.stream().anyMatch(i -> voice.language().in(i.text()).contains(","));
        List<String> texts = items.stream()
                .map(i -> voice.name(StatementsPart.source(voice, register, i), i.text()))
                .toList();
        return voice.say(
                Sentence.LIST.key(topic),
                Map.of(
                        "table",
                        table,
                        "items",
                        commas
                                ? voice.language().listOfPhrases(texts)
                                : voice.language().list(texts),
                        "count",
                        items.size()));
    }

    private List<LetterEntry.Point> points(String table, Item.Topic topic, List<Item> items) {
        List<LetterEntry.Point> points = new ArrayList<>();
        for (Item item : items) {
            String key = Sentence.LEAD.key(topic);
            Optional<String> lead = points.isEmpty() && voice.wording().has(key)
                    ? Optional.of(voice.say(key, Map.of("table", table)))
                    : Optional.empty();
            String words = voice.name(StatementsPart.source(voice, register, item), item.text());
            points.add(new LetterEntry.Point(lead, words + (points.size() + 1 < items.size() ? ";" : ".")));
        }
        return points;
    }

    private String source(String table, RowId row, String column) {
        return register.folder() + "/" + table + ".csv:" + row.line() + " " + column;
    }
}
