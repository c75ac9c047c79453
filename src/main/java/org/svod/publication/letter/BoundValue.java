package org.svod.publication.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The value of a piece of the letter: how it is shown, and whether a text that is read back still shows it. */
sealed interface BoundValue {

    /** The value as written in a language. */
    String shown(LetterLanguage language);

    /** Whether the text shows this value. */
    boolean isSaidBy(String text, LetterLanguage language);

    /**
     * A number.
     *
     * @param value the number
     * @param decimals number of decimals that are shown
     */
    record OfNumber(BigDecimal value, int decimals) implements BoundValue {

        @Override
        public String shown(LetterLanguage language) {
            return language.number(value, decimals);
        }

        @Override
        public boolean isSaidBy(String text, LetterLanguage language) {
            BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
            return language.numberIn(text)
                    .filter(n -> n.compareTo(rounded) == 0)
                    .isPresent();
        }
    }

    /**
     * A day.
     *
     * @param day the day
     */
    record OfDay(LocalDate day) implements BoundValue {

        @Override
        public String shown(LetterLanguage language) {
            return language.day(day);
        }

        @Override
        public boolean isSaidBy(String text, LetterLanguage language) {
            return language.dayIn(text).filter(day::equals).isPresent();
        }
    }

    /**
     * A text, with the numbers that are in it.
     *
     * @param text the text
     */
    record OfText(String text) implements BoundValue {

        @Override
        public String shown(LetterLanguage language) {
            return text;
        }

        @Override
        public boolean isSaidBy(String found, LetterLanguage language) {
            return found.equals(text);
        }
    }
}
