package org.svod.publication.receipt;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Name;
import org.svod.observation.Decimals;
import tools.jackson.core.JsonGenerator;

/** Members of a JSON object. Text that is not valid Unicode is corrected; an unknown value is {@code null}. */
final class Fields {

    private Fields() {}

    static void words(JsonGenerator json, String name, Name words) {
        text(json, name + "_en", words.en());
        text(json, name + "_ru", words.ru());
    }

    static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        json.writeName(name);
        number.ifPresentOrElse(n -> json.writeNumber(Decimals.text(n)), json::writeNull);
    }

    static void optional(JsonGenerator json, String name, Optional<String> text) {
        json.writeName(name);
        text.ifPresentOrElse(t -> json.writeString(WellFormed.of(t)), json::writeNull);
    }

    static void text(JsonGenerator json, String name, String text) {
        json.writeStringProperty(name, WellFormed.of(text));
    }
}
