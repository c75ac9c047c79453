package org.svod.publication.letter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.round.LetterSettings;

/** A place in a letter that stays blank until the letter is signed. */
public enum SigningPlace {
    /** The date of the letter. */
    DATED("dated"),
    /** Its outgoing number. */
    REFERENCE("reference"),
    /** The name of the person who signs. */
    SIGNATORY("signatory.name");

    /** Unlike the prefix of bound pieces, so that a blank is held to no source. */
    private static final String PREFIX = "_signed_";

    private final String setting;

    SigningPlace(String setting) {
        this.setting = setting;
    }

    /** The setting of {@code letter.yml} that is written there. */
    public String setting() {
        return setting;
    }

    /** Its name within a letter. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place of this name. */
    static Optional<SigningPlace> of(String key) {
        return Stream.of(values()).filter(place -> place.key().equals(key)).findFirst();
    }

    /** Name of the bookmark around it; {@code nth} distinguishes several of them. */
    String bookmark(int nth) {
        return PREFIX + key() + "_" + nth;
    }

    /** The place that a bookmark marks. */
    static Optional<SigningPlace> ofBookmark(String name) {
        return Stream.of(values())
                .filter(place -> name.matches(PREFIX + place.key() + "_[0-9]+"))
                .findFirst();
    }

    /** What is written there; empty if the settings do not say it yet. */
    Optional<String> text(LetterSettings settings, LetterLanguage language) {
        return switch (this) {
            case DATED -> settings.dated().map(language::day);
            case REFERENCE -> settings.reference();
            case SIGNATORY -> settings.signatory().map(language::in);
        };
    }
}
