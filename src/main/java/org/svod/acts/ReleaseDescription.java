package org.svod.acts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.files.PrivateFiles;
import org.svod.intake.JournalEntry;
import org.svod.outputs.RoundFolder;
import org.svod.publication.tables.Json;
import org.svod.publication.tables.JsonSchema;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;
import org.svod.release.WaitingSet;
import org.svod.round.Round;
import tools.jackson.core.JsonGenerator;

/**
 * {@code draft/release-<round>.json}: where a round stands between draft and release, every act, and what the draft
 * says otherwise than what waits or was released. It names persons and figures, so it stands where only the secretariat
 * reads.
 *
 * @param round the round
 * @param standing where it stands
 * @param acts the acts about it, oldest first
 * @param draft fingerprint of the draft; empty if the folder is not as the last night wrote it
 * @param movedOn what differs in the draft, line by line
 * @param sinceRelease what differs in the set that waits, else in the draft, from the last release, line by line
 */
record ReleaseDescription(
        Round round,
        ReleaseStanding standing,
        List<JournalEntry.Acted> acts,
        Optional<String> draft,
        List<String> movedOn,
        List<String> sinceRelease) {

    /** Writes it in one step; nothing if it is there already. */
    void write(Path output) throws IOException {
        Path folder = PrivateFiles.folder(output.resolve(RoundFolder.DRAFT));
        PrivateFiles.replace(folder.resolve("release-" + round.name() + ".json"), content());
    }

    private byte[] content() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.RELEASE.begin(json);
            json.writeStringProperty("round", round.name());
            json.writeStringProperty(
                    "approval", round.release().approval().name().toLowerCase(Locale.ROOT));
            text(json, "draft", draft);
            waiting(json);
            json.writeArrayPropertyStart("releases");
            standing.releases().forEach(release -> write(release, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("acts");
            acts.forEach(act -> write(act, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("difference");
            movedOn.forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("since_release");
            sinceRelease.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void waiting(JsonGenerator json) {
        if (standing.waiting().isEmpty()) {
            json.writeNullProperty("waiting");
            return;
        }
        WaitingSet waiting = standing.waiting().get();
        json.writeObjectPropertyStart("waiting");
        json.writeStringProperty("set", waiting.set());
        json.writeStringProperty("proposed_by", waiting.proposed().stamp().by());
        json.writeArrayPropertyStart("approved_by");
        waiting.approvals()
                .forEach(approval -> json.writeString(approval.stamp().by()));
        json.writeEndArray();
        json.writeBooleanProperty("approved", waiting.isApproved(round.release().approval()));
        text(json, "embargo", waiting.embargo(round.release().planned()).map(Instant::toString));
        json.writeEndObject();
    }

    private static void write(Release release, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("folder", release.folder());
        json.writeStringProperty("set", release.set());
        json.writeStringProperty("released_at", release.at().toString());
        json.writeBooleanProperty("recalled", release.recalled().isPresent());
        json.writeEndObject();
    }

    private static void write(JournalEntry.Acted act, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("act", act.act());
        json.writeStringProperty("at", act.at());
        json.writeStringProperty("by", act.by());
        json.writeStringProperty("via", act.via().toLowerCase(Locale.ROOT));
        json.writeStringProperty("set", act.set());
        json.writeStringProperty("reason", act.reason());
        json.writeStringProperty("request", act.request());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
    }
}
