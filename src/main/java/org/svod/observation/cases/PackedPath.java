package org.svod.observation.cases;

/**
 * A path and the name of a file, packed without what both have in common: most paths end with the name.
 *
 * @param path the path
 * @param file the name
 */
public record PackedPath(String path, String file) {

    /** Writes both. */
    public void write(PackedOutput out) {
        boolean ends = path.endsWith(file);
        out.text(file);
        out.number(ends ? 1 : 0);
        out.text(ends ? path.substring(0, path.length() - file.length()) : path);
    }

    /** Reads both. */
    public static PackedPath read(PackedInput in) {
        String file = in.text();
        boolean ends = in.number() == 1;
        String path = in.text();
        return new PackedPath(ends ? path + file : path, file);
    }
}
