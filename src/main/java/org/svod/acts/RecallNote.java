package org.svod.acts;

import java.nio.charset.StandardCharsets;
import org.svod.release.Act;

/** {@code RECALLED.txt}: that a release is wrong, since when, and why, in both languages. */
final class RecallNote {

    private RecallNote() {}

    static byte[] of(Act.Recalled recalled) {
        String at = recalled.stamp().at().toString();
        String release = "v" + recalled.version();
        String text = "Release " + release + " was recalled at " + at + ". Do not use it.\nReason: " + recalled.reason()
                + "\n\nВыпуск " + release + " отозван (" + at + "). Просим его не использовать.\nПричина: "
                + recalled.reason() + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
