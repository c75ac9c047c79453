package org.svod.desk.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.svod.delivery.NameReading;
import org.svod.delivery.SubmissionName;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/** Puts files into the drop folder of a State, under the next free version of their name. */
public final class DropPlace {

    private static final int MOST_VERSIONS = 9_999;

    private final Path input;
    private final Function<String, NameReading> names;

    /**
     * In this drop folder.
     *
     * @param names how a name is understood
     */
    public DropPlace(Path input, Function<String, NameReading> names) {
        this.input = input;
        this.names = names;
    }

    /**
     * The next free name.
     *
     * @param wanted State, period and format; its version does not count
     * @param received the versions that were received for this period; 0 for a name without one
     */
    public SubmissionName next(SubmissionName wanted, Collection<Integer> received) throws IOException {
        int highest = received.stream().mapToInt(v -> Math.max(1, v)).max().orElse(0);
        for (SubmissionName lying : lying(wanted.state().code())) {
            if (lying.state().equals(wanted.state()) && lying.scope().equals(wanted.scope())) {
                highest = Math.max(highest, lying.version().orElse(1));
            }
        }
        return versioned(wanted, highest + 1);
    }

    private static SubmissionName versioned(SubmissionName name, int version) {
        return new SubmissionName(
                name.state(),
                name.scope(),
                version == 1 ? OptionalInt.empty() : OptionalInt.of(version),
                name.format());
    }

    /** The names that lie in the drop folder and in the State's own. */
    public List<SubmissionName> lying(String state) throws IOException {
        List<SubmissionName> found = new ArrayList<>();
        for (Path folder : List.of(input, input.resolve(state))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.sorted()
                            .forEach(f -> names.apply(String.valueOf(f.getFileName()))
                                    .name()
                                    .ifPresent(found::add));
                }
            }
        }
        return found;
    }

    /**
     * Writes the file beside its place and gives it its name, never over another file: if the name was taken meanwhile,
     * the next version.
     *
     * @return the name that it got
     * @throws IOException if its bytes are not those that were checked, or it cannot be written
     */
    public SubmissionName put(CheckedUpload upload, SubmissionName name) throws IOException {
        Path folder = input.resolve(name.state().code());
        // The account of the nights must be able to take files out of it.
        PrivateFiles.likeParent(folder);
        Path beside = folder.resolve("." + upload.id().toLowerCase(Locale.ROOT) + ".part");
        try {
            copy(upload, beside);
            for (int version = name.version().orElse(1); version <= MOST_VERSIONS; version++) {
                SubmissionName tried = versioned(name, version);
                try {
                    Files.createLink(folder.resolve(tried.fileName()), beside);
                    PrivateFiles.forceFolder(folder);
                    return tried;
                } catch (FileAlreadyExistsException e) {
                    // Another file has this name meanwhile: the next one.
                }
            }
            throw new IOException("no version of " + name.fileName() + " is free");
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void copy(CheckedUpload upload, Path beside) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(upload.file()), digest);
                OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
        }
        PrivateFiles.file(beside);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!Fingerprint.hex(digest).equals(upload.sha256())) {
            throw new IOException("the file in the spool is not the one that was checked");
        }
    }
}
