package org.svod.characters;

/** The characters that make a spreadsheet take a text for a formula. */
public final class FormulaStart {

    private static final String ALL = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaStart() {}

    /** Whether an office program could take the text for a formula, by its first character. */
    public static boolean isOf(String text) {
        return !text.isEmpty() && ALL.indexOf(text.charAt(0)) >= 0;
    }
}
