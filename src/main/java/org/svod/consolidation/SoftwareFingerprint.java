package org.svod.consolidation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.svod.files.Fingerprint;

/**
 * Distinguishes builds of the software, also if they have the same version, by names, sizes and checksums of everything
 * on the class path.
 */
public final class SoftwareFingerprint {

    private final String version;
    private final String classPath;
    private Optional<String> known = Optional.empty();

    /** Of the software of this version on this class path. */
    public SoftwareFingerprint(String version, String classPath) {
        this.version = version;
        this.classPath = classPath;
    }

    /**
     * The fingerprint. It is computed at the first call, because that takes a quarter of a second and only a run needs
     * it.
     */
    synchronized String get() throws IOException {
        if (known.isEmpty()) {
            known = Optional.of(of(version, classPath));
        }
        return known.get();
    }

    /**
     * The fingerprint of the software of this version on this class path; the location of the files makes no
     * difference.
     */
    static String of(String version, String classPath) throws IOException {
        StringBuilder parts = new StringBuilder("version ").append(version).append('\n');
        for (String part : Pattern.compile(System.getProperty("path.separator"), Pattern.LITERAL)
                .split(classPath)) {
            Path place = Path.of(part);
            if (Files.isDirectory(place)) {
                folder(place, parts);
            } else if (Files.isRegularFile(place)) {
                archive(place, parts);
            }
        }
        return Fingerprint.of(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void folder(Path folder, StringBuilder parts) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            part(folder.relativize(file).toString(), bytes.length, sum.getValue(), parts);
        }
    }

    /** A library inside an archive is an entry of the archive, with its own checksum. */
    private static void archive(Path archive, StringBuilder parts) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            zip.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> part(entry.getName(), entry.getSize(), entry.getCrc(), parts));
        }
    }

    private static void part(String name, long size, long sum, StringBuilder parts) {
        parts.append(name.replace('\\', '/'))
                .append(' ')
                .append(size)
                .append(' ')
                .append(sum)
                .append('\n');
    }
}
