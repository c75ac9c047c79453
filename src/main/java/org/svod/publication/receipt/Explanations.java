package org.svod.publication.receipt;

import java.util.stream.Collectors;
import org.svod.finding.Finding;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Texts;
import org.svod.round.Justification;
import tools.jackson.core.JsonGenerator;

/** What persons say to explain a finding, as it stands beside it. */
final class Explanations {

    private Explanations() {}

    /** In words; blank if nobody says anything. */
    static String of(Receipt receipt, Finding finding, Texts words) {
        return receipt.explanations(finding).stream()
                .map(one -> words.text("findings.explanation", one.name(), one.text()))
                .collect(Collectors.joining("\n"));
    }

    /** For machines, if there are any. */
    static void write(Receipt receipt, Finding finding, JsonGenerator json) {
        if (receipt.explanations(finding).isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("explanations");
        for (Justification one : receipt.explanations(finding)) {
            json.writeStartObject();
            Fields.text(json, "text", one.text());
            Fields.text(json, "by", one.by());
            Fields.text(json, "name", one.name());
            Fields.text(json, "at", one.at());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
