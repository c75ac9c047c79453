package org.svod.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waits until files no longer change, so that an incomplete upload is never read. */
public final class UploadWait {

    private static final int PATIENCE = 30;

    private final Duration settle;

    /** A file is complete if its size and modification time have not changed for this time. */
    public UploadWait(Duration settle) {
        this.settle = settle;
    }

    private record SizeAndTime(long size, FileTime modified) {}

    /**
     * The files that no longer change. Waits for the others, at most thirty times the settle time. Files that have
     * disappeared are in neither list.
     */
    public Settled wait(Collection<DroppedFile> files) throws InterruptedException {
        List<DroppedFile> still = new ArrayList<>();
        long bytes = 0;
        Map<DroppedFile, SizeAndTime> moving = sizes(files);
        for (int i = 0; i < PATIENCE && !moving.isEmpty(); i++) {
            Thread.sleep(settle.toMillis());
            Map<DroppedFile, SizeAndTime> now = sizes(moving.keySet());
            Map<DroppedFile, SizeAndTime> before = moving;
            moving = new HashMap<>();
            for (Map.Entry<DroppedFile, SizeAndTime> file : now.entrySet()) {
                if (file.getValue().equals(before.get(file.getKey()))) {
                    still.add(file.getKey());
                    bytes += file.getValue().size();
                } else {
                    moving.put(file.getKey(), file.getValue());
                }
            }
        }
        return new Settled(
                still.stream().sorted(DroppedFile.TAKING_ORDER).toList(),
                moving.keySet().stream()
                        .map(f -> new SkippedFile(f.path(), SkippedFile.Reason.STILL_CHANGING))
                        .sorted()
                        .toList(),
                bytes);
    }

    /**
     * The result of the wait.
     *
     * @param still files that no longer change, in {@link DroppedFile#TAKING_ORDER}
     * @param moving files that still changed at the end
     * @param bytes size of the files that no longer change, together
     */
    public record Settled(List<DroppedFile> still, List<SkippedFile> moving, long bytes) {}

    private static Map<DroppedFile, SizeAndTime> sizes(Collection<DroppedFile> files) {
        Map<DroppedFile, SizeAndTime> sizes = new HashMap<>();
        for (DroppedFile file : files) {
            sizeAndTime(file.place()).ifPresent(s -> sizes.put(file, s));
        }
        return sizes;
    }

    private static Optional<SizeAndTime> sizeAndTime(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new SizeAndTime(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            // It disappeared during the wait: the sender took it back.
            return Optional.empty();
        }
    }
}
