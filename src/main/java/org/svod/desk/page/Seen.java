package org.svod.desk.page;

import java.nio.charset.StandardCharsets;
import org.svod.files.Fingerprint;

/** The fingerprint of what a form showed, which it sends back: so a person learns what has changed meanwhile. */
final class Seen {

    private Seen() {}

    /** Of everything that the answer depends on. */
    static String of(String... shown) {
        return Fingerprint.of(String.join("\n\n", shown).getBytes(StandardCharsets.UTF_8));
    }
}
