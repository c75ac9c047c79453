package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;

/**
 * What a receipt says about a fault, as a clerk reads it: the place, and the messages in both languages. What the clerk
 * writes into the file must stand in the messages.
 *
 * @param finding the finding
 */
record FaultAdvice(Finding finding) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    long line() {
        return finding.place().line();
    }

    int column() {
        return finding.place().column();
    }

    /** The text, which both languages say. */
    String says(String text) {
        for (Locale language : LANGUAGES) {
            FindingMessages messages = FindingMessages.in(language);
            assertThat(messages.what(finding) + messages.expected(finding) + messages.correction(finding))
                    .as(finding.code() + " says what to write")
                    .contains(text);
        }
        return text;
    }

    /** An argument of the finding, counted from 1 as the messages count it, which both languages say. */
    String says(int argument) {
        return says(finding.arguments().get(argument - 1));
    }

    /** A line that the messages name. */
    long saysLine(int argument) {
        return Long.parseLong(says(argument));
    }
}
