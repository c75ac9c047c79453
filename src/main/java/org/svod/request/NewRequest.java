package org.svod.request;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.files.Fingerprint;
import org.svod.intake.StateQuestion;
import org.svod.publication.tables.Json;
import tools.jackson.core.JsonGenerator;

/**
 * A request before it is sent: the bytes that {@link RequestForm} reads, for a program that asks for a person.
 *
 * @param members what it says, in order; {@code line} is a number, all others are texts
 */
public record NewRequest(Map<String, String> members) {

    private static final String LINE = "line";

    /**
     * Who asks, and when.
     *
     * @param user the user
     * @param made when the request was made; milliseconds are the smallest unit
     */
    public record Asker(String user, Instant made) {

        /** Cuts the time to milliseconds. */
        public Asker {
            made = made.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Keeps the order of the members. */
    public NewRequest {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    private static Map<String, String> begun(String request, Asker asker) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("request", request);
        members.put("made", asker.made().toString());
        members.put("by", asker.user());
        return members;
    }

    /**
     * A line for {@code decisions.csv}.
     *
     * @param question its columns {@code kind}, {@code indicator}, {@code reference} and {@code value}; a blank one is
     *     left out
     * @param day when it is decided
     */
    public static NewRequest decision(
            Asker asker, String round, Map<String, String> question, LocalDate day, String reason) {
        String kind = question.getOrDefault("kind", "");
        String asked = kind.equals("accept")
                ? RequestForm.ACCEPTANCE
                : Set.of("confirm", "refuse").contains(kind) ? RequestForm.CONFIRMATION : RequestForm.DECISION;
        Map<String, String> members = begun(asked, asker);
        members.put("round", round);
        if (!asked.equals(RequestForm.ACCEPTANCE)) {
            members.put("kind", kind);
        }
        for (String column : List.of("indicator", "reference", "value")) {
            members.put(column, question.getOrDefault(column, ""));
        }
        members.put("decided_on", day.toString());
        members.put("reason", reason);
        return without(members);
    }

    /**
     * An explanation of a warning.
     *
     * @param file the file, as {@link org.svod.round.FileDecision#reference} names it
     * @param finding code of the finding
     * @param line the line of the file; 0 for all findings of this code
     */
    public static NewRequest justification(
            Asker asker, String round, String file, String finding, int line, String text) {
        Map<String, String> members = begun(RequestForm.JUSTIFICATION, asker);
        members.put("round", round);
        members.put("file", file);
        members.put("finding", finding);
        members.put(LINE, Integer.toString(line));
        members.put("text", text);
        return new NewRequest(members);
    }

    /**
     * A question of the secretariat to a State.
     *
     * @param about {@code state}, and {@code indicator} and {@code reference}, or {@code file}; a blank one is left out
     */
    public static NewRequest question(Asker asker, String round, Map<String, String> about, String text) {
        Map<String, String> members = begun(StateQuestion.QUESTION, asker);
        members.put("round", round);
        for (String member : List.of("state", "indicator", "reference", "file")) {
            members.put(member, about.getOrDefault(member, ""));
        }
        members.put("text", text);
        return without(members);
    }

    /**
     * The reply of a State.
     *
     * @param question fingerprint of the request that asked
     */
    public static NewRequest reply(Asker asker, String round, String question, String text) {
        Map<String, String> members = begun(StateQuestion.REPLY, asker);
        members.put("round", round);
        members.put("question", question);
        members.put("text", text);
        return new NewRequest(members);
    }

    /** A run now. */
    public static NewRequest run(Asker asker) {
        return new NewRequest(begun(RequestForm.RUN, asker));
    }

    /**
     * An act, without a proof.
     *
     * @param act which one, like {@code propose}
     * @param set fingerprint of the set that is meant
     * @param embargo before which it must not be released
     * @param reason why; blank if the act needs none
     */
    public static NewRequest act(
            Asker asker, String round, String act, String set, Optional<Instant> embargo, String reason) {
        Map<String, String> members = begun(RequestForm.ACT, asker);
        members.put("round", round);
        members.put("act", act);
        members.put("set", set);
        members.put("embargo", embargo.map(Instant::toString).orElse(""));
        members.put("reason", reason);
        return without(members);
    }

    /**
     * The same act, proven with the passphrase of the approver. Neither the passphrase nor the key is kept.
     *
     * @throws IllegalArgumentException if this is no act that could be read
     */
    public NewRequest proven(char[] passphrase) {
        Optional<Request> read = RequestForm.read(bytes()).request();
        if (read.isEmpty() || !(read.get() instanceof Request.Do act)) {
            throw new IllegalArgumentException("only an act can be proven");
        }
        Map<String, String> members = new LinkedHashMap<>(members());
        members.put(
                "proof", ApproverKeys.proof(ApproverKeys.key(act.head().by(), passphrase), ApproverKeys.asked(act)));
        return new NewRequest(members);
    }

    private static NewRequest without(Map<String, String> members) {
        members.values().removeIf(String::isEmpty);
        return new NewRequest(members);
    }

    /** What is wrong with its form, member by member; empty if it can be read. */
    public List<String> problems() {
        return RequestForm.read(bytes()).refusal().map(Ruling::details).orElse(List.of());
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("schema_version", 1);
            members.forEach((name, value) -> {
                if (name.equals(LINE)) {
                    json.writeNumberProperty(name, Integer.parseInt(value));
                } else {
                    json.writeStringProperty(name, value);
                }
            });
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** Its fingerprint, by which the answer is named. */
    public String id() {
        return Fingerprint.of(bytes());
    }
}
