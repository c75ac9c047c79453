package org.svod.evidence;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tables of a round lie. */
@FunctionalInterface
public interface TablePlaces {

    /** In a folder. A draft and a release have their files in folders, by who may read them. */
    static TablePlaces in(Path folder) {
        return (part, file) -> (Files.isDirectory(folder.resolve(part)) ? folder.resolve(part) : folder).resolve(file);
    }

    /**
     * The place of a table, where it need not be.
     *
     * @param part the folder in which a draft or a release has it
     * @param file its name
     */
    Path of(String part, String file);
}
