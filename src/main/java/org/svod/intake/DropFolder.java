package org.svod.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.files.OpenFolder;

/**
 * The folder in which files are dropped, with one folder a state in it. Looks at names and attributes only;
 * {@link HeldFiles} moves files.
 */
public final class DropFolder {

    private static final List<String> UPLOADING = List.of(".part", ".tmp", ".filepart", ".crdownload");
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");
    private static final char UNREADABLE = '\uFFFD';

    private final Path input;
    private final Codelist<State> states;
    private final Function<String, Optional<SubmissionName>> names;
    private final long largest;
    private final Set<String> ignored;

    /**
     * A drop folder.
     *
     * @param input the folder
     * @param states the states whose own folders count
     * @param names how a file name is understood
     * @param largest the size in bytes from which on a file is left alone
     * @param ignored names of files that are never taken, in any case of letters
     */
    public DropFolder(
            Path input,
            Codelist<State> states,
            Function<String, Optional<SubmissionName>> names,
            long largest,
            Collection<String> ignored) {
        this.input = input;
        this.states = states;
        this.names = names;
        this.largest = largest;
        this.ignored = ignored.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * What lies in the folder.
     *
     * @param files every file that gets a receipt, in {@link DroppedFile#TAKING_ORDER}
     * @param leftAlone what is not taken, and why, by path
     */
    public record Listing(List<DroppedFile> files, List<SkippedFile> leftAlone) {}

    /** Looks once. A file that vanishes meanwhile is simply not there. */
    public Listing list() throws IOException {
        List<DroppedFile> files = new ArrayList<>();
        List<SkippedFile> leftAlone = new ArrayList<>();
        try (OpenFolder folder = OpenFolder.of(input)) {
            list(folder, "", Optional.empty(), files, leftAlone);
        }
        return new Listing(
                files.stream().sorted(DroppedFile.TAKING_ORDER).toList(),
                leftAlone.stream().sorted().toList());
    }

    private void list(
            OpenFolder folder,
            String prefix,
            Optional<State> state,
            List<DroppedFile> files,
            List<SkippedFile> leftAlone)
            throws IOException {
        for (Path entry : folder.names()) {
            String name = entry.toString();
            Path place = folder.path().resolve(entry);
            String path = prefix + (isText(name) ? name : name + " (" + bytes(place) + ")");
            Optional<BasicFileAttributes> attributes = folder.look(entry);
            if (attributes.isEmpty()) {
                // It vanished between listing and looking: somebody took it back.
                continue;
            }
            Optional<State> own = prefix.isEmpty() && attributes.get().isDirectory()
                    ? State.coded(states, name.toUpperCase(Locale.ROOT))
                    : Optional.empty();
            if (own.isPresent()) {
                below(folder, entry, name + "/", leftAlone, in -> list(in, name + "/", own, files, leftAlone));
            } else if (entry.equals(HoldingFolder.NAME)) {
                below(folder, entry, path, leftAlone, in -> listLeft(in, path + "/", state, files, leftAlone));
            } else {
                reason(name, attributes.get())
                        .ifPresentOrElse(
                                reason -> leftAlone.add(new SkippedFile(path, reason)),
                                () -> files.add(new DroppedFile(place, path, name, state, names.apply(name))));
            }
        }
    }

    /** What a killed run left in the folder of Svod; another file has its name now. */
    private void listLeft(
            OpenFolder holds,
            String prefix,
            Optional<State> state,
            List<DroppedFile> files,
            List<SkippedFile> leftAlone)
            throws IOException {
        for (Path hold : holds.names()) {
            if (hold.toString().startsWith(HoldingFolder.MOVED)) {
                String path = prefix + hold + "/";
                below(holds, hold, path, leftAlone, in -> list(in, path, state, files, leftAlone));
            }
        }
    }

    /** What is done with an open folder. */
    @FunctionalInterface
    private interface Listed {
        void in(OpenFolder folder) throws IOException;
    }

    private static void below(OpenFolder folder, Path name, String path, List<SkippedFile> leftAlone, Listed listed) {
        try (OpenFolder child = folder.below(name)) {
            listed.in(child);
        } catch (IOException e) {
            leftAlone.add(new SkippedFile(path, SkippedFile.Reason.UNREADABLE));
        }
    }

    /** Whether a name, or a path with it, is text on this machine, so that the file can be found by it again. */
    public static boolean isText(String name) {
        return name.indexOf(UNREADABLE) < 0;
    }

    /**
     * The name as its bytes are, for those that are no text are all read alike; behind such a name it makes a path that
     * no other file can have.
     */
    private static String bytes(Path entry) {
        String uri = entry.toUri().getRawPath();
        return uri.substring(uri.lastIndexOf('/', uri.length() - 2) + 1);
    }

    private Optional<SkippedFile.Reason> reason(String file, BasicFileAttributes attributes) {
        String lower = file.toLowerCase(Locale.ROOT);
        Optional<SkippedFile.Reason> looks = SkippedFile.Reason.of(attributes, largest);
        if (looks.isPresent() && !looks.get().equals(SkippedFile.Reason.TOO_LARGE)) {
            return looks;
        }
        if (lower.startsWith(".")
                || lower.startsWith("~$")
                || UPLOADING.stream().anyMatch(lower::endsWith)) {
            return Optional.of(SkippedFile.Reason.UPLOAD_UNDER_WAY);
        }
        if (OF_THE_SYSTEM.contains(lower) || ignored.contains(lower)) {
            return Optional.of(SkippedFile.Reason.IGNORED);
        }
        return looks;
    }
}
