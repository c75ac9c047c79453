package org.svod.publication.letter;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.analysis.instruments.TreatyMatrix;
import org.svod.round.Activity;
import org.svod.round.Exercise;
import org.svod.round.Gathering;
import org.svod.round.Instrument;
import org.svod.round.Meeting;
import org.svod.round.Programme;
import org.svod.round.Register;

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
        put(values, "databank", activities(Activity.Kind.DATABANK));
        put(values, "outreach", activities(Activity.Kind.OUTREACH));
        values.put("has_activities", !register.activities().isEmpty());
        values.put("has_partners", !register.partners().isEmpty());
        values.put(
                "partners",
                register.partners().isEmpty()
                        ? ""
                        : voice.list(register.partners().stream()
                                .map(p -> voice.name(source("partners", p.line(), "name"), p.name()))));
        return values;
    }

    private static void put(Map<String, Object> values, String list, List<String> texts) {
        values.put(list, texts);
        values.put("has_" + list, !texts.isEmpty());
    }

    private String instrument(Instrument instrument) {
        Optional<TreatyMatrix.Row> registered = instrument
                .treaty()
                .flatMap(id -> treaties.rows().stream()
                        .filter(row -> row.treaty().id().equals(id))
                        .findFirst());
        return voice.say(
                Sentence.INSTRUMENT.key(),
                Map.of(
                        "states",
                                registered
                                        .map(row -> count(row, "in force", row.inForce()))
                                        .orElse(Voice.NONE),
                        "of",
                                registered
                                        .map(row ->
                                                count(row, "States", row.cells().size()))
                                        .orElse(Voice.NONE),
                        "kind", voice.name(source("instruments", instrument.line(), "kind"), instrument.kind()),
                        "title", voice.name(source("instruments", instrument.line(), "title"), instrument.title()),
                        "concluded",
                                voice.when(
                                        source("instruments", instrument.line(), "concluded"), instrument.concluded()),
                        "in_force",
                                voice.when(source("instruments", instrument.line(), "in_force"), instrument.inForce()),
                        "aims", voice.name(source("instruments", instrument.line(), "aims"), instrument.aims())));
    }

    private String count(TreatyMatrix.Row row, String what, long count) {
        return voice.number(
                "register/participation.csv " + row.treaty().id() + " " + what, BigDecimal.valueOf(count), 0);
    }

    private String programme(Sentence sentence, Programme programme) {
        long line = programme.line();
        return voice.say(
                sentence.key(),
                Map.of(
                        "title", voice.name(source("programmes", line, "title"), programme.title()),
                        "from", voice.plain(source("programmes", line, "from_year"), programme.fromYear()),
                        "to", voice.plain(source("programmes", line, "to_year"), programme.toYear()),
                        "approved_by", voice.name(source("programmes", line, "approved_by"), programme.approvedBy()),
                        "approved_on", voice.when(source("programmes", line, "approved_on"), programme.approvedOn()),
                        "aims", voice.name(source("programmes", line, "aims"), programme.aims()),
                        "areas",
                                voice.list(programme.areas().stream()
                                        .map(a -> voice.name(source("programmes", line, "areas"), a)))));
    }

    private String exercise(Exercise exercise) {
        Map<String, Object> arguments = gathering("exercises", exercise.line(), exercise.gathering());
        arguments.put("name", voice.name(source("exercises", exercise.line(), "name"), exercise.name()));
        arguments.put("with", voice.name(source("exercises", exercise.line(), "with"), exercise.with()));
        arguments.put("practised", voice.name(source("exercises", exercise.line(), "practised"), exercise.practised()));
        return voice.say(Sentence.EXERCISE.key(), arguments);
    }

    private String meeting(Meeting meeting) {
        Map<String, Object> arguments = gathering("meetings", meeting.line(), meeting.gathering());
        arguments.put("name", voice.name(source("meetings", meeting.line(), "name"), meeting.name()));
        arguments.put(
                "participants", voice.name(source("meetings", meeting.line(), "participants"), meeting.participants()));
        return voice.say(Sentence.MEETING.key(), arguments);
    }

    private Map<String, Object> gathering(String table, long line, Gathering gathering) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("held", voice.when(source(table, line, "held"), gathering.held()));
        arguments.put("place", voice.name(source(table, line, "place"), gathering.place()));
        arguments.put("first_time", gathering.firstTime() ? "yes" : "no");
        return arguments;
    }

    private List<String> activities(Activity.Kind kind) {
        return register.activities(kind).stream()
                .map(a -> voice.name(source("activities", a.line(), "text"), a.text()))
                .toList();
    }

    private String source(String table, long line, String column) {
        return register.folder() + "/" + table + ".csv:" + line + " " + column;
    }
}
