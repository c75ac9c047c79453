package org.svod.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.Name;

/**
 * The content of the letter besides figures and registers: {@code letter.yml}.
 *
 * @param resolution the resolution that asks for the letter; empty for a statement, which no resolution asks for
 * @param leads whether the letter names lead States and participants of operations
 * @param addresseeEn the lines of the address in English
 * @param addresseeRu the lines of the address in Russian
 * @param salutation the salutation
 * @param closing the closing words
 * @param signatory the person who signs; empty until known
 * @param position the office of the person who signs
 * @param dated the date of the letter; empty until it is signed
 * @param reference its outgoing number; empty until it is signed
 */
public record LetterSettings(
        Optional<Resolution> resolution,
        boolean leads,
        List<String> addresseeEn,
        List<String> addresseeRu,
        Name salutation,
        Name closing,
        Optional<Name> signatory,
        Name position,
        Optional<LocalDate> dated,
        Optional<String> reference) {

    /** The kind of document that is drafted. */
    public enum Kind {
        /** A letter that a resolution asks for. */
        LETTER,
        /** A statement that no resolution asks for. */
        STATEMENT
    }

    /** The same without the date, the number and the name of who signs. */
    LetterSettings unsigned() {
        return new LetterSettings(
                resolution,
                leads,
                addresseeEn,
                addresseeRu,
                salutation,
                closing,
                Optional.empty(),
                position,
                Optional.empty(),
                Optional.empty());
    }

    /** The lines of the address: Russian for Russian, English for every other language. */
    public List<String> addressee(Locale locale) {
        return locale.getLanguage().equals("ru") ? addresseeRu : addresseeEn;
    }
}
