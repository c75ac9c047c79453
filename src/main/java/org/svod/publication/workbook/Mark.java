package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;

/** The marks in cells that have no number. A program that reads the tables declares them as missing values. */
final class Mark {

    /** Nobody reported it. Zero is a number, and is reported. */
    static final String NOT_REPORTED = "[x]";
    /** There can be no value. */
    static final String NOT_APPLICABLE = "[z]";

    private Mark() {}

    /** Writes the number, or the mark if there is none. */
    static SheetRow numberOr(SheetRow line, Optional<BigDecimal> number, Look look, String mark) {
        return number.isPresent() ? line.number(number.get(), look) : write(line, mark);
    }

    /** Writes the text, or the mark if it is blank. */
    static SheetRow textOr(SheetRow line, String text, String mark) {
        return text.isEmpty() ? write(line, mark) : line.text(text);
    }

    /** The same for a text that programs write and read. */
    static SheetRow codeOr(SheetRow line, String text, String mark) {
        return text.isEmpty() ? write(line, mark) : line.text(text, Look.CODE);
    }

    /** Writes the mark. */
    static SheetRow write(SheetRow line, String mark) {
        return line.text(mark, Look.MARK.tone(Tone.FAINT));
    }
}
