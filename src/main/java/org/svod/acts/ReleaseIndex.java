package org.svod.acts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.svod.publication.tables.Json;
import org.svod.publication.tables.JsonSchema;
import org.svod.release.Act;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;
import tools.jackson.core.JsonGenerator;

/** {@code index.json}: what was released of a round. It names no person. */
final class ReleaseIndex {

    private ReleaseIndex() {}

    static byte[] of(String round, ReleaseStanding standing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.RELEASE_INDEX.begin(json);
            json.writeStringProperty("round", round);
            text(json, "in_force", standing.inForce().map(Release::folder));
            json.writeArrayPropertyStart("releases");
            standing.releases().forEach(release -> write(release, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(Release release, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("folder", release.folder());
        json.writeStringProperty("set", release.set());
        json.writeStringProperty("released_at", release.at().toString());
        text(json, "recalled_at", release.recalled().map(r -> r.stamp().at().toString()));
        text(json, "recalled_because", release.recalled().map(Act.Recalled::reason));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
    }
}
