package org.svod.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.svod.files.Fingerprint;
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

    /**
     * Most requests that are taken at once for the first time, and most that waited before; the others stay for the
     * next run. What is no request at all is not counted.
     */
    private static final int MOST = 1_000;

    /**
     * Most files that are looked at in one run. Of more a random choice is made, so that each has its turn, and nobody
     * can hold up a night by filling the folder.
     */
    static final int MOST_LOOKED_AT = 5_000;

    private final Path folder;
    private final HeldFiles files;

    RequestFolder(Path data, Consumer<String> notices) {
        this.folder = data.resolve("requests");
        this.files = new HeldFiles(folder, LARGEST, notices);
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
     * What is there now, by name.
     *
     * @param requests what can be taken
     * @param others what cannot be taken
     * @param passedOver how many more things there are that cannot be taken, or were not looked at
     */
    record Listing(List<Found> requests, List<Found> others, int passedOver) {}

    /**
     * What is there now.
     *
     * @param waited whether a request of this fingerprint was taken before, and waits
     */
    Listing list(Predicate<String> waited) throws IOException {
        PrivateFiles.folder(folder);
        new LeftFiles(files).giveBack();
        List<Path> names;
        try (OpenFolder open = OpenFolder.of(folder)) {
            names = open.names().stream()
                    .filter(name -> !name.toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        int all = names.size();
        if (all > MOST_LOOKED_AT) {
            List<Path> chosen = new ArrayList<>(names);
            Collections.shuffle(chosen);
            names = chosen.subList(0, MOST_LOOKED_AT);
        }
        List<Found> fresh = new ArrayList<>();
        List<Found> waiting = new ArrayList<>();
        List<Found> others = new ArrayList<>();
        int passedOver = all - names.size();
        for (Path name : names) {
            Optional<Found> found =
                    fresh.size() == MOST && waiting.size() == MOST ? Optional.empty() : find(folder.resolve(name));
            if (found.isEmpty()) {
                continue;
            }
            List<Found> kind = kind(found.get(), waited, fresh, waiting, others);
            if (kind.size() < MOST) {
                kind.add(found.get());
            } else if (kind == others) {
                passedOver++;
            }
        }
        fresh.addAll(waiting);
        return new Listing(List.copyOf(fresh), List.copyOf(others), passedOver);
    }

    private static List<Found> kind(
            Found found, Predicate<String> waited, List<Found> fresh, List<Found> waiting, List<Found> others) {
        return found.bytes()
                .map(bytes -> waited.test(Fingerprint.of(bytes)) ? waiting : fresh)
                .orElse(others);
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
