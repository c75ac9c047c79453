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

/** Waits until files stand still, so that half an upload is never read. */
public final class Settling {

    private static final int PATIENCE = 30;

    private final Duration settle;

    /** A file counts as still once size and modification time have not changed for so long. */
    public Settling(Duration settle) {
        this.settle = settle;
    }

    private record Shape(long size, FileTime modified) {}

    /**
     * The files that stand still; waits for those that do not, thirty times the settle time at most. Vanished ones are
     * in neither list.
     */
    public Settled wait(Collection<DroppedFile> files) throws InterruptedException {
        List<DroppedFile> still = new ArrayList<>();
        Map<DroppedFile, Shape> moving = shapes(files);
        for (int i = 0; i < PATIENCE && !moving.isEmpty(); i++) {
            Thread.sleep(settle.toMillis());
            Map<DroppedFile, Shape> now = shapes(moving.keySet());
            Map<DroppedFile, Shape> before = moving;
            moving = new HashMap<>();
            for (Map.Entry<DroppedFile, Shape> file : now.entrySet()) {
                if (file.getValue().equals(before.get(file.getKey()))) {
                    still.add(file.getKey());
                } else {
                    moving.put(file.getKey(), file.getValue());
                }
            }
        }
        return new Settled(
                still.stream().sorted(DroppedFile.TAKING_ORDER).toList(),
                moving.keySet().stream()
                        .map(f -> new LeftAlone(Printable.of(f.path()), LeftAlone.Reason.STILL_CHANGING))
                        .sorted()
                        .toList());
    }

    /**
     * What became of the wait.
     *
     * @param still files that stand still, in taking order
     * @param moving files that still changed at the end
     */
    public record Settled(List<DroppedFile> still, List<LeftAlone> moving) {}

    private static Map<DroppedFile, Shape> shapes(Collection<DroppedFile> files) {
        Map<DroppedFile, Shape> shapes = new HashMap<>();
        for (DroppedFile file : files) {
            shape(file.place()).ifPresent(s -> shapes.put(file, s));
        }
        return shapes;
    }

    private static Optional<Shape> shape(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Shape(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            // It vanished while we waited: somebody took it back.
            return Optional.empty();
        }
    }
}
