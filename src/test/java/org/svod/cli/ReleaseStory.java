package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A round of two States with users, and what persons do with it on one day. */
final class ReleaseStory {

    static final String DAY = "2024-07-01";
    private static final Pattern SET = Pattern.compile("(?:set|комплект) ([0-9a-f]{64})");

    private final Path folder;
    private final Workspace round;
    private final String year;

    private ReleaseStory(Path folder, Workspace round, String year) {
        this.folder = folder;
        this.round = round;
        this.year = year;
    }

    /** In a folder of its own. */
    ReleaseStory(Path folder) throws IOException {
        this(folder, "tables, letter, states");
    }

    /** The same with these outputs. */
    ReleaseStory(Path folder, String outputs) throws IOException {
        this(folder, Workspace.small(folder, "keep", outputs).expectsAYearOfTwoStates(), "2023");
        Path users = folder.resolve("data/etc/desk/users.csv");
        Files.createDirectories(users.resolveSibling("."));
        Files.writeString(users, """
                user,name,role,state
                stan,Stan,statistician,
                Anna,Anna,approver,
                boris,Boris,approver,
                chen,Chen,approver,
                sub,Sub,submitter,KZ
                """);
        delivers("KZ_2023.csv", "DETAINED,5");
        delivers("RU_2023.csv", "DETAINED,7");
    }

    void delivers(String file, String... values) throws IOException {
        round.drop(file, "period,indicator,value\n2023," + String.join("\n2023,", values) + "\n");
    }

    void asks(String approval) throws IOException {
        Path yml = folder.resolve("jobs/rounds/2023/round.yml");
        String text = Files.readString(yml).replaceAll("(?m)^release:.*\\R", "");
        Files.writeString(yml, text + "release: {approval: " + approval + "}\n");
    }

    void night() {
        night(DAY);
    }

    void night(String day) {
        assertThat(round.run("nightly", "--run-date", day))
                .as(round.printed() + round.complained())
                .isZero();
    }

    void does(String time, String... command) {
        assertThat(act(time, command)).as(round.printed() + round.complained()).isZero();
    }

    void isRefused(String because, String time, String... command) {
        assertThat(act(time, command)).as(round.printed() + round.complained()).isEqualTo(1);
        assertThat(round.complained()).contains(because);
    }

    void isRefused(String because, int code, String time, String... command) {
        assertThat(act(time, command)).isEqualTo(code);
        assertThat(round.complained()).contains(because);
    }

    int act(String time, String... command) {
        round.at("2024-07-01T" + time + ":00Z");
        return round.run(Stream.concat(Arrays.stream(command), Stream.of("--round", year))
                .toArray(String[]::new));
    }

    String proposed(String time) {
        does(time, "propose", "--by", "stan");
        Matcher set = SET.matcher(round.printed());
        assertThat(set.find()).isTrue();
        return set.group(1);
    }

    Map<String, String> released(String version) throws IOException {
        return round.fingerprints("output/released/2023/" + version);
    }

    void isWell() {
        assertThat(round.run("verify")).as(round.printed()).isZero();
    }

    /** The same for another round of the same folders. */
    ReleaseStory of(String other) {
        return new ReleaseStory(folder, round, other);
    }

    /** Its folders. */
    Workspace round() {
        return round;
    }

    /** Replaces something in the settings of the round. */
    void edit(String file, String what, String by) throws IOException {
        Path settings = folder.resolve("jobs/rounds/2023").resolve(file);
        String text = Files.readString(settings);
        String edited = text.replaceAll(what, by);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(settings, edited);
    }
}
