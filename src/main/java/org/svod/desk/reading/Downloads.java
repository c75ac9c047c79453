package org.svod.desk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.svod.codebook.Language;
import org.svod.files.Fingerprint;
import org.svod.outputs.FileReaders;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.RoundFolder;
import org.svod.round.Round;
import tools.jackson.databind.JsonNode;

/**
 * Lists the files that may be downloaded. What a browser asks for is only ever compared with this list, and never made
 * into a path. What is known of a release is kept until its index changes, and a fingerprint until its file changes.
 */
public final class Downloads {

    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,6}");
    /** What was published before the round asked for approval. */
    private static final String VERSION_0 = "v0";

    private static final int DAY = "2024-01-01".length();
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_FILES = 20_000;

    private final DeskReading reading;
    private final Kept<Path, List<DownloadSet>> releases = new Kept<>(MOST_ROUNDS);
    private final Kept<Path, String> fingerprints = new Kept<>(MOST_FILES);

    /** With what the desk reads. */
    public Downloads(DeskReading reading) {
        this.reading = reading;
    }

    /**
     * All sets with at least one file that a person may have: newest round first, and within it the draft, then the
     * releases.
     */
    public List<DownloadSet> of(DownloadRights rights) throws IOException {
        List<DownloadSet> sets = new ArrayList<>();
        for (Round round : reading.rounds()) {
            sets.addAll(of(round, rights));
        }
        return sets;
    }

    /** The set of this address; empty if there is none, or the person may have none of its files. */
    public Optional<DownloadSet> find(String id, DownloadRights rights) throws IOException {
        for (Round round : reading.rounds()) {
            if (id.equals(round.name()) || id.startsWith(round.name() + "-")) {
                return of(round, rights).stream()
                        .filter(set -> set.hasAddress(id))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private List<DownloadSet> of(Round round, DownloadRights rights) throws IOException {
        List<DownloadSet> sets = new ArrayList<>();
        RoundFolder folder = new RoundFolder(reading.folders().output(), round);
        sets.add(
                folder.isDraft()
                        ? unreleased(round, DownloadSet.Kind.DRAFT, files(folder.place(), round, FileReaders::inSet))
                        : unreleased(
                                round, DownloadSet.Kind.NIGHT, files(folder.place(), round, FileReaders::inRound)));
        for (DownloadSet release : releases(round)) {
            sets.add(withSignedLetters(release));
        }
        return sets.stream()
                .filter(rights::mayKnow)
                .map(set -> set.visible(rights))
                .filter(set -> !set.files().isEmpty())
                .toList();
    }

    private static DownloadSet unreleased(Round round, DownloadSet.Kind kind, List<DownloadFile> files) {
        return new DownloadSet(
                round.name(), kind, "", kind == DownloadSet.Kind.NIGHT, Optional.empty(), List.copyOf(files));
    }

    private static List<DownloadFile> files(Path folder, Round round, BiFunction<String, String, FileReaders> readers)
            throws IOException {
        List<DownloadFile> files = new ArrayList<>();
        for (Map.Entry<String, OutputTree.Seen> file : OutputTree.below(folder).entrySet()) {
            String path = file.getKey();
            files.add(new DownloadFile(folder, path, file.getValue(), readers.apply(path, round.name())));
        }
        return files;
    }

    /** A release never changes; what comes with a new one, or with a recall, is written before the index. */
    private List<DownloadSet> releases(Round round) throws IOException {
        Path folder = releasesOf(round.name());
        Path index = folder.resolve(RoundFolder.INDEX);
        return releases.of(index, () -> DeskReading.stampOf(index), () -> {
            List<DownloadSet> sets = new ArrayList<>();
            Optional<JsonNode> json = DeskReading.json(index);
            if (json.isPresent()) {
                String inForce = json.get().path("in_force").asString("");
                for (JsonNode release : json.get().path("releases")) {
                    String version = release.path("folder").asString("");
                    if (VERSION.matcher(version).matches()) {
                        sets.add(
                                0,
                                new DownloadSet(
                                        round.name(),
                                        DownloadSet.Kind.RELEASE,
                                        version,
                                        version.equals(inForce),
                                        Optional.of(released(release)),
                                        files(
                                                folder.resolve(version),
                                                round,
                                                version.equals(VERSION_0)
                                                        ? FileReaders::inVersion0
                                                        : FileReaders::inSet)));
                    }
                }
            }
            return List.copyOf(sets);
        });
    }

    private Path releasesOf(String round) {
        return reading.folders().output().resolve(RoundFolder.RELEASED).resolve(round);
    }

    /** A letter may be signed at any time after the release, so it is looked for each time. */
    private DownloadSet withSignedLetters(DownloadSet release) throws IOException {
        Path folder = releasesOf(release.round());
        List<DownloadFile> files = new ArrayList<>(release.files());
        for (Language language : Language.values()) {
            String name = LetterFiles.signedName(release.round(), language, release.version());
            OutputTree.in(folder, name)
                    .ifPresent(seen -> files.add(new DownloadFile(folder, name, seen, FileReaders.ALL)));
        }
        return new DownloadSet(
                release.round(),
                release.kind(),
                release.version(),
                release.inForce(),
                release.released(),
                List.copyOf(files));
    }

    private static DownloadSet.Released released(JsonNode release) {
        return new DownloadSet.Released(
                day(release.path("released_at").asString("")),
                release.path("set").asString(""),
                day(release.path("recalled_at").asString("")),
                release.path("recalled_because").asString(""));
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }

    /** The fingerprint of a file. */
    public String fingerprint(DownloadFile file) throws IOException {
        return fingerprints.of(
                file.folder().resolve(file.path()), () -> file.seen().stamp(), () -> {
                    try (InputStream in = file.open()) {
                        return Fingerprint.of(in);
                    }
                });
    }
}
