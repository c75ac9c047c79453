package org.svod.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.svod.files.OpenFolder;
import org.svod.files.Printable;
import org.svod.files.PrivateFiles;
import org.svod.intake.FileRemoval;
import org.svod.intake.HeldFile;
import org.svod.intake.HeldFiles;
import org.svod.intake.LeftFiles;
import org.svod.intake.NotTakenException;
import org.svod.intake.SkippedFile;

/**
 * The folder into which requests are moved. Others can write to it: it is read as the drop folder is. A name that
 * begins with a dot belongs to a file that is still being written.
 */
final class RequestFolder {

    /** A request is a few lines. */
    static final int LARGEST = 1 << 14;

    /** Most files that are looked at in one run. The others come in turn, so that none can hide another for ever. */
    static final int MOST = 2_000;

    /** Most things that are no requests, but get an answer in one run. */
    static final int MOST_OTHERS = 1_000;

    private final Path folder;
    private final HeldFiles files;
    private final RequestTurn turn;

    RequestFolder(Path data, Consumer<String> notices) {
        this.folder = data.resolve("requests");
        this.files = new HeldFiles(folder, LARGEST, notices);
        this.turn = new RequestTurn(data);
    }

    /**
     * What lies in the folder.
     *
     * @param place where
     * @param bytes what it says; empty if it cannot be taken
     * @param reason why it cannot be taken
     */
    record Found(Path place, Optional<byte[]> bytes, Optional<SkippedFile.Reason> reason) {

        String name() {
            return Printable.of(String.valueOf(place.getFileName()));
        }
    }

    /**
     * What this run looks at.
     *
     * @param requests what can be taken
     * @param others what cannot be taken
     * @param unanswered how many more things there are that cannot be taken
     * @param left how many things the next runs look at
     */
    record Listing(List<Found> requests, List<Found> others, int unanswered, int left) {}

    /** What is there now. */
    Listing list() throws IOException {
        PrivateFiles.folder(folder);
        new LeftFiles(files).giveBack();
        List<Path> names;
        try (OpenFolder open = OpenFolder.of(folder)) {
            names = open.names().stream()
                    .filter(name -> !name.toString().startsWith("."))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        List<Found> requests = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        List<Path> now = turn.take(names, MOST);
        for (Path name : now) {
            find(folder.resolve(name)).ifPresent(found -> (found.bytes().isPresent() ? requests : others).add(found));
        }
        int answered = Math.min(others.size(), MOST_OTHERS);
        return new Listing(
                List.copyOf(requests),
                List.copyOf(others.subList(0, answered)),
                others.size() - answered,
                names.size() - now.size());
    }

    private Optional<Found> find(Path place) throws IOException {
        try (HeldFile held = files.toRead(place);
                InputStream in = held.open()) {
            return Optional.of(new Found(place, Optional.of(in.readAllBytes()), Optional.empty()));
        } catch (NoSuchFileException e) {
            // It was taken back before it could be read.
            return Optional.empty();
        } catch (NotTakenException e) {
            return Optional.of(new Found(place, Optional.empty(), Optional.of(e.reason())));
        }
    }

    /** Whether anything is there, without taking it. */
    static boolean isEmpty(Path data) throws IOException {
        Path folder = data.resolve("requests");
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (OpenFolder open = OpenFolder.of(folder)) {
            return open.names().stream().allMatch(name -> name.toString().startsWith("."));
        }
    }

    /** Removes a request, if it still has these bytes. */
    void remove(Found request, String sha256) throws IOException {
        new FileRemoval(files).take(request.place(), sha256);
    }
}
