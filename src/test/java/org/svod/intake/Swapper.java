package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A sender who swaps what lies under 40 names of a drop folder, as fast as possible: a good file, a pipe, a link to a
 * file outside, a folder, a device. The folder of a State is swapped too, against a link and against a pipe. It never
 * destroys a file: what it removes, it moves aside. So every good file that is in no place at the end was lost by
 * others.
 */
public final class Swapper {

    /** What the files outside of the drop folder hold; nobody may read it. */
    public static final String SECRET = "indicator,value\nDETAINED,666\n";

    private final Path input;
    private final Path outside;
    private final List<Path> names = new ArrayList<>();
    private final Set<String> good = new TreeSet<>();
    private final Random random;
    private final long pause;
    private final Thread thread = new Thread(this::swap, "swapper");
    private volatile boolean ended;
    private volatile String failure = "";
    private int count;
    private int reserved;

    /**
     * Begins to swap.
     *
     * @param outside a folder on the same disk
     * @param pause milliseconds between two swaps
     */
    public Swapper(Path input, Path outside, long seed, long pause) throws IOException, InterruptedException {
        this.input = input;
        this.outside = outside;
        this.random = new Random(seed);
        this.pause = pause;
        for (String folder : List.of("withdrawn", "RU", "new")) {
            Files.createDirectories(outside.resolve(folder));
        }
        Files.createDirectories(input.resolve("RU"));
        Files.writeString(outside.resolve("secret.csv"), SECRET);
        for (int month = 1; month <= 40; month++) {
            String name = "_20" + (20 + month % 4) + "-" + (101 + month / 4 % 12 + "").substring(1) + ".csv";
            names.add(Path.of(month % 2 == 0 ? "KZ" + name : "RU/RU" + name));
            Files.writeString(outside.resolve("RU").resolve("RU" + name), SECRET);
        }
        make("mkfifo", outside.resolve("pipe").toString());
        make("mknod", outside.resolve("device").toString(), "c", "1", "5");
        thread.start();
    }

    private static boolean make(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private void swap() {
        try {
            while (!ended) {
                Path place = input.resolve(names.get(random.nextInt(names.size())));
                aside(place);
                if (random.nextInt(200) == 0) {
                    swapFolder(input.resolve("RU"));
                }
                put(place, random.nextInt(6));
                Thread.sleep(pause);
            }
        } catch (IOException | RuntimeException e) {
            failure = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path next() {
        return outside.resolve("withdrawn").resolve(Integer.toString(count++));
    }

    private void aside(Path place) throws IOException {
        try {
            Path moved = Files.move(place, next());
            if (!Files.isRegularFile(moved, LinkOption.NOFOLLOW_LINKS)) {
                // A disk permits 65,000 links of a pipe; in a minute there would be more.
                Files.delete(moved);
            } else if (Files.size(moved) == 0) {
                reserved++;
            }
        } catch (NoSuchFileException e) {
            // It is held, or was taken.
        }
    }

    private void swapFolder(Path state) throws IOException, InterruptedException {
        Path kept = outside.resolve("kept");
        Files.move(state, kept);
        if (random.nextBoolean()) {
            Files.createSymbolicLink(state, outside.resolve("RU"));
        } else {
            Files.createLink(state, outside.resolve("pipe"));
        }
        Thread.sleep(1);
        Files.delete(state);
        Files.move(kept, state);
    }

    private void put(Path place, int kind) throws IOException {
        try {
            switch (kind) {
                case 0 -> Files.createLink(place, outside.resolve("pipe"));
                case 1 -> Files.createSymbolicLink(place, outside.resolve("secret.csv"));
                case 2 -> Files.createDirectory(place);
                case 3 -> Files.createLink(place, outside.resolve("device"));
                default -> good(place);
            }
        } catch (FileAlreadyExistsException e) {
            // It was given back at this moment.
        } catch (FileSystemException e) {
            if (kind != 3) {
                throw e;
            }
        }
    }

    private void good(Path place) throws IOException {
        String content = "indicator,value\nDETAINED," + (1_000 + good.size()) + "\n";
        Path made = Files.writeString(outside.resolve("new/file"), content);
        Files.createLink(place, made);
        Files.delete(made);
        good.add(content);
    }

    /** All folders whose files were not lost: the drop folder and what was moved aside. */
    private Set<String> found(Path archived) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(input, outside.resolve("withdrawn"), archived)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    found.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return found;
    }

    /**
     * Checks that every good file is somewhere, and that no file outside was read. Where a system refuses links, Svod
     * reserves a name with an empty file before it renames a file to it. Who takes just this empty file away and puts
     * another file there in the same moment may lose that one.
     */
    public void check(Path archived) throws IOException {
        assertThat(failure).isEmpty();
        Set<String> lost = new TreeSet<>(good);
        lost.removeAll(found(archived));
        assertThat(lost).as("lost files").hasSizeLessThanOrEqualTo(reserved);
        try (Stream<Path> walk = Files.walk(archived)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isNotEqualTo(SECRET);
            }
        }
        assertThat(outside.resolve("secret.csv")).hasContent(SECRET);
    }

    /** How many of the empty files that reserve a name it has taken away. */
    public int reserved() {
        return reserved;
    }

    /** How many swaps there were. */
    public int swaps() {
        return count;
    }

    /** Ends it. */
    public void stop() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
