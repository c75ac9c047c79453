package org.svod.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsTree;

/**
 * Where {@code jobs/} is, and the folders that are named in its settings.
 *
 * @param place its place; it need not exist
 */
record JobsPlace(Path place) {

    /** The folder that an option names, or else the usual one. */
    static JobsPlace of(Optional<Path> option) {
        return new JobsPlace(option.orElseGet(JobsPlace::usual).toAbsolutePath().normalize());
    }

    /** The folder here, or else the one beside the launcher, which names its own folder in {@code svod.home}. */
    private static Path usual() {
        Path here = Path.of("jobs");
        return Optional.ofNullable(System.getProperty("svod.home"))
                .map(home -> Path.of(home).resolve("jobs"))
                .filter(beside -> !Files.isDirectory(here) && Files.isDirectory(beside))
                .orElse(here);
    }

    /**
     * Its place, where it is there.
     *
     * @throws SettingsException if it is not
     */
    Path existing() {
        if (!Files.isDirectory(place)) {
            throw new SettingsException(List.of(new SettingsProblem(
                    place.toString(), 0, "the folder is not there", "the jobs folder here, or named with --jobs")));
        }
        return place;
    }

    /** The folder that an option names, or else that of a setting, which is relative to the folder above this one. */
    Path folder(Optional<Path> option, String setting) {
        Path home = Optional.ofNullable(place.getParent()).orElse(place);
        return option.orElseGet(() -> home.resolve(setting)).toAbsolutePath().normalize();
    }

    /** The data folder, also if other files here are missing or wrong. */
    Path data(Optional<Path> option) {
        String setting = "data";
        if (option.isEmpty() && Files.isRegularFile(place.resolve("nightly.yml"))) {
            setting = SettingsTree.read(place, "nightly.yml", new SettingsProblems())
                    .tree("folders")
                    .text("data")
                    .orElse(setting);
        }
        return folder(option, setting);
    }
}
