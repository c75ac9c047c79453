package org.svod.publication.receipt;

import java.util.Locale;
import org.svod.codebook.Name;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;

/**
 * A finding and its words in both languages.
 *
 * @param finding the finding
 * @param value the value as it may be shown
 * @param what what is wrong
 * @param expected what was expected
 * @param correction how to correct it
 */
record WordedFinding(Finding finding, Name value, Name what, Name expected, Name correction) {

    private static final FindingMessages ENGLISH = FindingMessages.in(Locale.ENGLISH);
    private static final FindingMessages RUSSIAN = FindingMessages.in(Locale.forLanguageTag("ru"));

    static WordedFinding of(Finding finding) {
        return new WordedFinding(
                finding,
                new Name(ENGLISH.value(finding), RUSSIAN.value(finding)),
                new Name(ENGLISH.what(finding), RUSSIAN.what(finding)),
                new Name(ENGLISH.expected(finding), RUSSIAN.expected(finding)),
                new Name(ENGLISH.correction(finding), RUSSIAN.correction(finding)));
    }

    /** The column's heading. */
    Name heading() {
        String heading = finding.place().heading();
        return new Name(ENGLISH.shown(heading), RUSSIAN.shown(heading));
    }
}
