package org.svod.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers how files looked when they were last found to be what they must be, so that a run need not read them again.
 * A file that somebody has written or replaced since looks different. Bytes that only the disk has changed are found by
 * {@code verify}, which reads all.
 */
public final class SeenFiles {

    private static final int HASH = 64;

    private final Path memory;
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, String> now = new TreeMap<>();

    private SeenFiles(Path memory) {
        this.memory = memory;
    }

    /**
     * What the last run has seen.
     *
     * @param data the data folder, in which it is remembered
     * @param kind which files; each kind is remembered apart
     */
    public static SeenFiles in(Path data, String kind) throws IOException {
        SeenFiles seen = new SeenFiles(data.resolve("seen").resolve(kind));
        if (Files.isRegularFile(seen.memory, LinkOption.NOFOLLOW_LINKS)) {
            // A damaged line leads to nothing worse than a file that is read again.
            new String(Files.readAllBytes(seen.memory), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() > HASH)
                    .forEach(line -> seen.before.put(line.substring(HASH + 1), line.substring(0, HASH)));
        }
        return seen;
    }

    /**
     * Whether a file looks as it did when it was last found to be made of this.
     *
     * @param madeOf what its content follows from
     */
    public boolean isSame(Path file, String madeOf) throws IOException {
        Optional<String> look = look(file, madeOf);
        String name = name(file);
        if (look.isEmpty() || !look.get().equals(before.get(name))) {
            return false;
        }
        now.put(name, look.get());
        return true;
    }

    /** The file is what it must be. */
    public void saw(Path file, String madeOf) throws IOException {
        look(file, madeOf).ifPresent(look -> now.put(name(file), look));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Optional<String> look(Path file, String madeOf) throws IOException {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return seen.isRegularFile()
                    ? Optional.of(Fingerprint.of((madeOf + "\n" + FileStamp.of(seen)).getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Remembers what this run has seen. */
    public void keep() throws IOException {
        if (!now.equals(before)) {
            StringBuilder text = new StringBuilder();
            now.forEach(
                    (name, look) -> text.append(look).append(' ').append(name).append('\n'));
            PrivateFiles.folder(memory.resolveSibling(".").normalize());
            PrivateFiles.replace(memory, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
