package org.svod.publication.letter;

import java.nio.file.Path;

/**
 * The folder of the templates, and the names of its files in reports of problems.
 *
 * @param path the folder
 */
record Folder(Path path) {

    static Folder of(Path path) {
        return new Folder(path.toAbsolutePath().normalize());
    }

    /** The folder above it, {@code jobs}. */
    Path root() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** The name of a file in it, relative to {@code jobs}. */
    String name(String file) {
        return root().relativize(path.resolve(file)).toString().replace('\\', '/');
    }
}
