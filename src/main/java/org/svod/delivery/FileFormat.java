package org.svod.delivery;

import java.util.Locale;

/** How a return is written, as the end of its name says. */
public enum FileFormat {
    /** Text with delimiters. */
    CSV,
    /** A workbook. */
    XLSX;

    /** What the name ends in: {@code .csv}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file name ends like that, in any case of letters. */
    public boolean isOf(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ending());
    }

    /** The format that a good file name says. */
    public static FileFormat of(String fileName) {
        return XLSX.isOf(fileName) ? XLSX : CSV;
    }
}
