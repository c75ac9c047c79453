package org.svod.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.codebook.Language;
import org.svod.run.NightlySettings;
import picocli.CommandLine.Option;

/** The option of commands that speak to the operator. */
final class OperatorLanguageOption {

    @Option(
            names = "--lang",
            description = "Language of the text: en or ru (default: the first of languages in jobs/nightly.yml).")
    private @Nullable Language language;

    Locale locale(NightlySettings settings) {
        return locale().orElseGet(() -> settings.languages().get(0).locale());
    }

    /** The language that was asked for. */
    Optional<Locale> locale() {
        return Optional.ofNullable(language).map(Language::locale);
    }
}
