package org.svod.settings;

/**
 * One thing that is wrong under {@code jobs/}.
 *
 * @param file the file, relative to the {@code jobs} folder
 * @param line the line, counted from 1; 0 for the file as a whole
 * @param wrong what is wrong
 * @param expected what was expected instead
 */
public record SettingsProblem(String file, long line, String wrong, String expected)
        implements Comparable<SettingsProblem> {

    @Override
    public int compareTo(SettingsProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + wrong + "; expected " + expected;
    }
}
