package org.svod.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists the files in one of our folders. The folder itself may be a link to another disk; links in it are not followed.
 */
public final class FolderTree {

    private FolderTree() {}

    /**
     * All entries below a folder that are not folders, by their path relative to it, with {@code /} between names, in
     * order; empty if the folder does not exist.
     */
    public static Map<String, Path> below(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            Path real = folder.toRealPath();
            try (Stream<Path> walk = Files.walk(real)) {
                walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .forEach(path ->
                                files.put(real.relativize(path).toString().replace('\\', '/'), path));
            }
        }
        return files;
    }
}
