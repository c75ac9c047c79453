package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same night under other languages, time zones and surroundings gives the same bytes. Each is a process of its own,
 * because a JVM keeps formats that it has made.
 */
class WhereItRunsTest {

    @TempDir
    private Path folder;

    private record Place(String name, List<String> java, Map<String, String> environment) {}

    /**
     * Digits, calendars, the Turkish i, zones at both ends of the date line and with odd minutes, and bare
     * surroundings.
     */
    private static final List<Place> PLACES = List.of(
            new Place("as it is here", List.of(), Map.of()),
            new Place(
                    "ar_SA, Kathmandu",
                    List.of("-Duser.language=ar", "-Duser.country=SA", "-Duser.timezone=Asia/Kathmandu"),
                    Map.of()),
            new Place(
                    "ar-EG-u-nu-arab, Kiritimati, C",
                    List.of(
                            "-Duser.language=ar",
                            "-Duser.country=EG",
                            "-Duser.extensions=u-nu-arab",
                            "-Duser.timezone=Pacific/Kiritimati"),
                    Map.of("LC_ALL", "C")),
            new Place(
                    "tr_TR, St Johns",
                    List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=America/St_Johns"),
                    Map.of("LC_ALL", "C.UTF-8")),
            new Place(
                    "th_TH-u-ca-buddhist, C, no HOME and no TMPDIR",
                    List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist"),
                    Map.of("LC_ALL", "C")));

    @Test
    void theSameFilesGiveTheSameBytesEverywhere() throws IOException, InterruptedException {
        List<Workspace> nights = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (Place place : PLACES) {
            Workspace night = Workspace.small(
                            Files.createDirectories(folder.resolve("night" + nights.size())),
                            "move",
                            "tables, workbook, states, receipts, desk, letter")
                    .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,1234567\nFIREARMS,12\nSEIZED_DRUGS,0.5\n")
                    .drop("RU/RU_2023-Q1.csv", "indicator;value\nFIREARM;-1\n");
            ProcessBuilder builder = night.process(List.of(), place.java(), "nightly", "--run-date", "2024-02-29");
            builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
            if (!place.name().contains("no HOME")) {
                builder.environment().putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString()));
            }
            builder.environment().putAll(place.environment());
            nights.add(night);
            processes.add(builder.start());
        }
        for (int each = 0; each < nights.size(); each++) {
            String log = Files.readString(nights.get(each).path("log"));
            String name = PLACES.get(each).name();
            assertThat(processes.get(each).waitFor(3, TimeUnit.MINUTES))
                    .as(name)
                    .isTrue();
            assertThat(processes.get(each).exitValue()).as(name + ": " + log).isZero();
            assertThat(nights.get(each).fingerprints("output"))
                    .as(name)
                    .isEqualTo(nights.get(0).fingerprints("output"));
            assertThat(nights.get(each).path("output/runs/2024-02-29-00001.json"))
                    .as(name)
                    .exists();
        }
        assertThat(nights.get(0).fingerprints("output")).hasSizeGreaterThan(15);
    }
}
