package org.svod.publication.receipt;

import java.util.Locale;
import org.svod.codebook.Name;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;

/**
 * A finding and its words in both languages.
 *
 * @param finding the finding
 * @param what what is wrong
 * @param expected what was expected
 * @param mend how to mend it
 */
record WordedFinding(Finding finding, Name what, Name expected, Name mend) {

    private static final FindingMessages ENGLISH = FindingMessages.in(Locale.ENGLISH);
    private static final FindingMessages RUSSIAN = FindingMessages.in(Locale.forLanguageTag("ru"));

    static WordedFinding of(Finding finding) {
        return new WordedFinding(
                finding,
                new Name(ENGLISH.what(finding), RUSSIAN.what(finding)),
                new Name(ENGLISH.expected(finding), RUSSIAN.expected(finding)),
                new Name(ENGLISH.mend(finding), RUSSIAN.mend(finding)));
    }
}
