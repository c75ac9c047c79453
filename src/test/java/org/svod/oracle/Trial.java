package org.svod.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.svod.cli.InProcess;
import tools.jackson.databind.JsonNode;

/** Lets Svod and the oracle work through a world night by night, and collects where they differ. */
final class Trial {

    private final Path root;
    private final Invention.World world;
    private final NightTables published;
    private final List<String> differences = new ArrayList<>();
    private final List<Intray> intrays = new ArrayList<>();
    private final List<Chronicle> chronicles = new ArrayList<>();

    Trial(Path root, Invention.World world) {
        this.root = root;
        this.world = world;
        this.published = new NightTables(root.resolve("output"));
        for (Invention.Story story : world.stories()) {
            intrays.add(new Intray(world.union(), story.rules().rejectRows()));
            chronicles.add(new Chronicle());
        }
    }

    List<String> differences() throws IOException {
        JobsFolder jobs = new JobsFolder(root.resolve("jobs"));
        jobs.write(world);
        for (int night = 0; night < world.nights().size(); night++) {
            String day = world.nights().get(night).toString();
            Map<String, Intray.Verdict> verdicts = new TreeMap<>();
            jobs.units(world.union(night));
            for (int i = 0; i < world.stories().size(); i++) {
                Invention.Story story = world.stories().get(i);
                jobs.decide(story.rules().year(), story.rulings().get(night));
                intrays.get(i).readWith(world.union(night, story.rules()));
                List<Parcel> delivered = new ArrayList<>();
                for (Parcel parcel : story.files().get(night)) {
                    Path place = root.resolve("input").resolve(parcel.path());
                    if (Files.exists(place)
                            && Arrays.equals(
                                    Files.readAllBytes(place), parcel.bytes().array())) {
                        continue;
                    }
                    delivered.add(parcel);
                    Files.createDirectories(place.resolveSibling("."));
                    Files.write(place, parcel.bytes().array());
                }
                verdicts.putAll(intrays.get(i).take(delivered));
            }
            Files.createDirectories(root.resolve("input"));
            InProcess.Ran ran = InProcess.run(
                    "nightly",
                    "--quiet",
                    "--run-date",
                    day,
                    "--jobs",
                    folder("jobs"),
                    "--input",
                    folder("input"),
                    "--output",
                    folder("output"),
                    "--data",
                    folder("data"));
            if (ran.code() != 0) {
                differences.add(day + ": exit code " + ran.code() + " " + ran.printed());
                return differences;
            }
            compare(night, day, verdicts);
        }
        return differences;
    }

    private String folder(String name) {
        return root.resolve(name).toString();
    }

    private void compare(int night, String day, Map<String, Intray.Verdict> verdicts) throws IOException {
        Map<String, JsonNode> files = published.files();
        verdicts.forEach((path, verdict) -> {
            JsonNode file = files.get(path);
            if (file == null || !file.path("verdict").asString().equals(verdict.name())) {
                differences.add(day + " " + path + ": expected " + verdict + ", published " + file);
            }
        });
        for (int i = 0; i < world.stories().size(); i++) {
            Invention.Story story = world.stories().get(i);
            int year = story.rules().year();
            Expectation expected = new Expectation(
                    world.union(night, story.rules()),
                    story.rules(),
                    intrays.get(i).decided(story.rulings().get(night)),
                    story.rulings().get(night),
                    world.nights().get(night),
                    chronicles.get(i));
            chronicles.get(i).night(expected.figures());
            for (String difference : new Comparison(published, year, expected, chronicles.get(i)).differences()) {
                differences.add(day + " round " + year + " " + difference);
            }
        }
    }
}
