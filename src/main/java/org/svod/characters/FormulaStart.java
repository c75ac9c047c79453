package org.svod.characters;

/** The characters with which a formula can begin: a spreadsheet may treat such a text as a formula. */
public final class FormulaStart {

    private static final String ALL = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaStart() {}

    /** Whether an office program could treat the text as a formula, because of its first character. */
    public static boolean isOf(String text) {
        return !text.isEmpty() && ALL.indexOf(text.charAt(0)) >= 0;
    }
}
