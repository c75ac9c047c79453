package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.characters.ComparedText;
import org.svod.characters.LookAlikes;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;

/**
 * A letter of another alphabet, or a character that shows nothing, in a cell: it changes nothing, or a finding says
 * which character it is. No message shows two texts that look the same.
 */
class LookAlikeMessagesTest {

    private static final String FILE = """
            state;period;indicator;operation;counterpart;case_ref;value;unit;status;note
            KZ;2023-05;FIREARMS;ARMS-2023;;TRAL-23/017;12;PCS;A;
            Казахстан;май 2023;EXPLOSIVES;;;;1,5;KG;P;
            KZ;2023-05;WANTED_RETURNED;;UZ;;2;;A;
            KZ;2023-05;DEVICES;;;;x;;M;
            KZ;2023-05;FIREARMS;ARMS-2023;;TRAL-23/018;3;PCS;A;
            KZ;2023-05;DETAINED;;;;4;PERSONS;A;
            #rows;6
            #total;FIREARMS;15
            #end
            """;
    private static final String LATIN = "ABCEHKMOPTXYaceopxy";
    private static final String CYRILLIC = "АВСЕНКМОРТХУасеорху";

    static List<String> changed() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < FILE.length(); i++) {
            char c = FILE.charAt(i);
            int latin = LATIN.indexOf(c);
            int cyrillic = CYRILLIC.indexOf(c);
            if (latin >= 0) {
                files.add(replaced(i, CYRILLIC.charAt(latin)));
            } else if (cyrillic >= 0) {
                files.add(replaced(i, LATIN.charAt(cyrillic)));
            }
        }
        return files;
    }

    private static String replaced(int at, char with) {
        return FILE.substring(0, at) + with + FILE.substring(at + 1);
    }

    private static List<Finding> findings(String file) throws IOException {
        Reading reading = new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(file.getBytes(StandardCharsets.UTF_8)), Fixtures.name("KZ_2023-05.csv"));
        assertThat(reading.findings().hasErrors()).as(file).isFalse();
        return reading.findings().listed();
    }

    @ParameterizedTest
    @MethodSource("changed")
    void aLetterOfAnotherAlphabetChangesNothingOrIsNamed(String file) throws IOException {
        for (Finding finding : findings(file)) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
                FindingMessages messages = FindingMessages.in(locale);
                String text =
                        messages.what(finding) + " " + messages.expected(finding) + " " + messages.correction(finding);
                assertThat(twins(text)).as(text).allMatch(twin -> text.contains("CYRILLIC") || text.contains("LATIN"));
            }
        }
    }

    /** Words of a message that look the same and are not. */
    private static List<String> twins(String message) {
        Map<String, String> byLook = new HashMap<>();
        List<String> twins = new ArrayList<>();
        Arrays.stream(message.split("[\\s“”«»(),;:]+"))
                .filter(w -> !w.isEmpty())
                .forEach(word -> {
                    String other = byLook.putIfAbsent(
                            LookAlikes.toLatin(ComparedText.of(word).toUpperCase(Locale.ROOT)), word);
                    if (other != null && !ComparedText.of(other).equalsIgnoreCase(ComparedText.of(word))) {
                        twins.add(word);
                    }
                });
        return twins;
    }

    @Test
    void twinsAreSeen() {
        assertThat(twins("Line 1 calls it “КZ”, line 2 “KZ”.")).containsExactly("KZ");
        assertThat(twins("Line 1 calls it “KZ”, line 2 “kz”.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u200B', '\u00AD', '\uFEFF'})
    void aCharacterThatShowsNothingChangesNothing(char invisible) throws IOException {
        for (int i = 1; i < FILE.length(); i++) {
            if (Character.isLetterOrDigit(FILE.charAt(i)) && Character.isLetterOrDigit(FILE.charAt(i - 1))) {
                assertThat(findings(FILE.substring(0, i) + invisible + FILE.substring(i)))
                        .as(FILE.substring(0, i))
                        .isEmpty();
            }
        }
    }
}
