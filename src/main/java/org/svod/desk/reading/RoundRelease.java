package org.svod.desk.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svod.files.Fingerprint;
import org.svod.outputs.RoundFolder;
import org.svod.release.Act;
import org.svod.release.ReleaseStanding;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsTable;
import tools.jackson.databind.JsonNode;

/**
 * Where a round that asks for approval stands, as {@code draft/release-<round>.json} says. It is for the secretariat
 * alone.
 */
public final class RoundRelease {

    private final JsonNode json;
    private final List<Done> acts;

    private RoundRelease(JsonNode json) {
        this.json = json;
        this.acts = json.path("acts").valueStream().map(RoundRelease::done).toList();
    }

    /** Of a round; empty if it asks for no approval, or no night has described it. */
    public static Optional<RoundRelease> of(DeskReading reading, Round round) {
        Path file = reading.folders().output().resolve(RoundFolder.DRAFT).resolve("release-" + round.name() + ".json");
        return round.release().asksForApproval() ? DeskReading.json(file).map(RoundRelease::new) : Optional.empty();
    }

    /**
     * An act that was done.
     *
     * @param act which one, as the command is called
     * @param at when
     * @param by the user; blank for what the program did by itself
     * @param via how it came in
     * @param set fingerprint of the set
     * @param reason why; blank if it needed none
     */
    public record Done(String act, Instant at, String by, String via, String set, String reason) {}

    /** All acts, oldest first. */
    public List<Done> acts() {
        return acts;
    }

    private static Done done(JsonNode act) {
        return new Done(
                act.path("act").asString(""),
                Instant.parse(act.path("at").asString("")),
                act.path("by").asString(""),
                act.path("via").asString(""),
                act.path("set").asString(""),
                act.path("reason").asString(""));
    }

    /**
     * A line of the calendar; each replaces the one before it.
     *
     * @param planned the day
     * @param time the time of that day in the zone
     * @param zone the zone
     * @param reason why it was changed; blank on the first line
     */
    public record Planned(String planned, String time, String zone, String reason) {}

    /** The calendar of a round, oldest line first; none if there is no calendar. */
    public static List<Planned> calendar(DeskReading reading, Round round) {
        Path jobs = reading.folders().jobs();
        String file = "rounds/" + round.name() + "/calendar.csv";
        if (!Files.isRegularFile(jobs.resolve(file))) {
            return List.of();
        }
        return SettingsTable.read(
                        jobs, file, List.of("planned", "time", "zone"), List.of("reason"), new SettingsProblems())
                .stream()
                .map(row -> new Planned(row.text("planned"), row.text("time"), row.text("zone"), row.text("reason")))
                .toList();
    }

    /** Fingerprint of the draft; empty if its folder is not as the last night wrote it. */
    public Optional<String> draft() {
        return Optional.of(json.path("draft")).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /** The time before which the waiting set must not be released; empty if none waits, or nobody gave a time. */
    public Optional<Instant> embargo() {
        return Optional.of(json.path("waiting").path("embargo"))
                .filter(JsonNode::isString)
                .map(text -> Instant.parse(text.stringValue()));
    }

    /** What the draft says otherwise than the set that waits, else than the last release. */
    public List<String> movedOn() {
        return texts("difference");
    }

    /** What the set that waits, else the draft, says otherwise than the last release. */
    public List<String> sinceRelease() {
        return texts("since_release");
    }

    private List<String> texts(String member) {
        return json.path(member).valueStream().map(line -> line.asString("")).toList();
    }

    /** Fingerprint of all this, to see whether something has changed. */
    public String fingerprint() {
        return Fingerprint.of(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where the round stands, for the rules. Figures, matter and authors are not known here, so the rules of the night
     * can refuse more.
     */
    public ReleaseStanding standing() {
        List<Act> done = new ArrayList<>();
        int version = -1;
        for (Done each : acts) {
            Stamp stamp =
                    new Stamp(each.at(), each.by(), Stamp.Via.valueOf(each.via().toUpperCase(Locale.ROOT)));
            version += each.act().equals("before") ? 1 : 0;
            if (each.act().equals("release")) {
                version = Math.max(0, version) + 1;
            }
            done.add(act(each, stamp, version));
        }
        return ReleaseStanding.after(done);
    }

    private Act act(Done done, Stamp stamp, int version) {
        return switch (done.act()) {
            case "before" -> new Act.Before(stamp, done.set(), ReleasedFigures.NONE);
            case "propose" -> new Act.Proposed(stamp, done.set(), "", embargo(), Set.of());
            case "approve" -> new Act.Approved(stamp, done.set(), embargo());
            case "send-back" -> new Act.SentBack(stamp, done.set(), done.reason());
            case "release" -> new Act.Released(stamp, done.set(), version, ReleasedFigures.NONE);
            case "recall" -> new Act.Recalled(stamp, done.set(), version, done.reason());
            default -> throw new IllegalStateException("not an act: " + done.act());
        };
    }
}
