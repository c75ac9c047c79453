package org.svod.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks through a folder of ours, which may itself be a link to another disk. Links in it are not followed. */
public final class FolderTree {

    private FolderTree() {}

    /**
     * Everything below a folder that is not a folder, by its path from there with {@code /} between names, in order;
     * nothing where there is no folder.
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
