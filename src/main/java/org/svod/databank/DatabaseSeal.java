package org.svod.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * A file beside the files of a closed database that has the length and two checksums of each of them. So a bit that
 * changes while no command runs is found, in whatever table, index or unused place it is. An open database has no seal:
 * after a run was killed, only the proofs of its rows guard the database, until it is closed again.
 */
final class DatabaseSeal {

    static final String FILE = Database.NAME + ".seal";

    private static final String LOG = Database.NAME + ".log";

    /** Blocks in which a file is read. */
    private static final int BLOCK = 1 << 18;

    private DatabaseSeal() {}

    /**
     * Compares the files of a closed database with their seal; does nothing if there is no seal.
     *
     * @throws DamagedDatabaseException if a file is not as it was when the database was closed
     */
    static void check(Path folder) {
        try {
            if (Files.notExists(folder.resolve(FILE))) {
                return;
            }
            String sealed = Files.readString(folder.resolve(FILE), StandardCharsets.ISO_8859_1);
            List<String> changed =
                    changed(sealed.lines().toList(), seal(folder).lines().toList());
            if (!changed.isEmpty()) {
                throw DamagedDatabaseException.because(changed.stream()
                        .map(file ->
                                "its file " + file + " is not as Svod left it: the disk changed it, or another program")
                        .toList());
            }
        } catch (IOException e) {
            throw DamagedDatabaseException.unreadable("one of its files", e);
        }
    }

    /** The files whose lines differ. If only the seal itself is damaged, that one. */
    private static List<String> changed(List<String> sealed, List<String> found) {
        if (sealed.equals(found)) {
            return List.of();
        }
        if (!sealed.isEmpty() && proves(sealed)) {
            TreeSet<String> names = new TreeSet<>();
            Stream.of(sealed, found)
                    .flatMap(lines -> lines.subList(0, lines.size() - 1).stream()
                            .filter(line -> !(sealed.contains(line) && found.contains(line))))
                    .forEach(line -> names.add(line.split(" ", 2)[0]));
            return List.copyOf(names);
        }
        return List.of(FILE);
    }

    private static boolean proves(List<String> sealed) {
        int last = sealed.size() - 1;
        return Objects.equals(sealed.get(last), proof(String.join("\n", sealed.subList(0, last)) + "\n"));
    }

    private static String proof(String lines) {
        return Fingerprint.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is a seal. */
    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Removes the seal for good: from now on the files change. */
    static void remove(Path folder) {
        try {
            if (Files.deleteIfExists(folder.resolve(FILE))) {
                PrivateFiles.forceFolder(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Seals the files of a database that was shut down. A database that was not shut down in order gets no seal: the
     * next run puts its files in order.
     */
    static void write(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LOG))) {
            return;
        }
        Path made = folder.resolve(FILE + ".part");
        try (FileChannel out = FileChannel.open(
                made, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(seal(folder).getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        PrivateFiles.file(made);
        Files.move(made, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.forceFolder(folder);
    }

    private static String seal(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().startsWith(Database.NAME + ".")
                            && !file.getFileName().toString().startsWith(FILE))
                    .sorted()
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.add(line(file));
        }
        String text = String.join("\n", lines) + "\n";
        return text + proof(text) + "\n";
    }

    private static String line(Path file) throws IOException {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.wrap(block);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                first.update(block, 0, read);
                second.update(block, 0, read);
                bytes += read;
                buffer.clear();
            }
        }
        return file.getFileName() + " " + bytes + " " + Long.toHexString(first.getValue()) + " "
                + Long.toHexString(second.getValue());
    }
}
