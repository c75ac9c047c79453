package org.svod.cli;

import java.util.Locale;
import org.svod.codebook.Language;
import picocli.CommandLine.Option;

/** The option of commands that answer in words, in the language of the reader. */
final class LanguageOption {

    @Option(names = "--lang", description = "Language of the text: en or ru (default: en).", defaultValue = "en")
    private Language language = Language.EN;

    Locale locale() {
        return language.locale();
    }
}
