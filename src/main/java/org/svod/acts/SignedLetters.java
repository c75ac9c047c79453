package org.svod.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Language;
import org.svod.files.PrivateFiles;
import org.svod.intake.ActRecords;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.RoundFolder;
import org.svod.publication.letter.SignedLetter;
import org.svod.publication.letter.SigningPlace;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;
import org.svod.round.LetterSettings;
import org.svod.round.Register;
import org.svod.round.RegisterReader;
import org.svod.round.Round;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;

/**
 * The letters of a release with date, number and name of who signs. They are made from the archived bytes of the
 * release, and lie beside its folder, because the release itself never changes.
 */
public final class SignedLetters {

    private final Path output;
    private final Path jobs;
    private final ArchivedFolders archive;
    private final Journal journal;

    /**
     * Letters of the releases of this journal.
     *
     * @param output the output folder
     * @param jobs the settings, which say date, number and name
     */
    public SignedLetters(Path output, Path jobs, ArchivedFolders archive, Journal journal) {
        this.output = output;
        this.jobs = jobs;
        this.archive = archive;
        this.journal = journal;
    }

    /** Name of the signed letter of a release, in the folder of the releases of its round. */
    static String file(String round, Language language, Release release) {
        return LetterFiles.signedName(round, language, release.folder());
    }

    /** The release in force, or the one whose set begins like this; empty if there is none, or it was recalled. */
    public Optional<Release> release(Round round, Optional<String> set) {
        ReleaseStanding standing = ReleaseStanding.after(ActRecords.of(journal, round.name()));
        return set.isEmpty()
                ? standing.inForce()
                : standing.releases().stream()
                        .filter(release -> Proposals.isNamed(release.set(), set.get()))
                        .filter(release -> release.recalled().isEmpty())
                        .reduce((first, last) -> last);
    }

    /**
     * What was written.
     *
     * @param files the signed letters
     * @param notices what a person should read about them
     */
    public record Written(List<Path> files, List<String> notices) {}

    /**
     * Writes the signed letters of a release.
     *
     * @throws SettingsException if {@code letter.yml} does not say what a letter needs
     * @throws SignedLetterException if the release has no letter, or another file is in the place of one
     */
    public Written write(Round round, Release release, List<Language> languages) throws IOException {
        LetterSettings settings = settings(round);
        Written written = new Written(new ArrayList<>(), new ArrayList<>());
        for (Language language : languages) {
            byte[] letter = archive.read(release.set(), letter(release, round, language));
            Set<SigningPlace> places = SignedLetter.places(letter);
            String name = file(round.name(), language, release);
            for (SigningPlace place : SigningPlace.values()) {
                if (!places.contains(place)) {
                    written.notices().add(name + " has no place for " + place.setting());
                }
            }
            byte[] signed = SignedLetter.of(
                    letter,
                    texts(round, settings, places, language.locale()),
                    Map.of("Svod release", release.folder(), "Svod set", release.set()));
            Path place =
                    output.resolve(RoundFolder.RELEASED).resolve(round.name()).resolve(name);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Arrays.equals(Files.readAllBytes(place), signed)) {
                throw new SignedLetterException(
                        place + " is there already and says something else; take it away first");
            }
            PrivateFiles.replace(place, signed);
            written.files().add(place);
        }
        return written;
    }

    /** The letter in the set; what lay in the output folder before approval was asked for has no folders. */
    private String letter(Release release, Round round, Language language) throws IOException {
        String name = LetterFiles.name(round, language.code());
        return archive.files(release.set()).keySet().stream()
                .filter(file -> LetterFiles.isLetter(file) && file.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new SignedLetterException("The release " + release.folder() + " has no " + name));
    }

    private LetterSettings settings(Round round) {
        SettingsProblems problems = SettingsProblems.ofArchived();
        Optional<Register> register = RegisterReader.read(jobs, round, problems);
        problems.throwIfAny();
        return register.orElseThrow(() -> wrong(round, "the round has no register", "a register with letter.yml"))
                .letter();
    }

    private static Map<SigningPlace, String> texts(
            Round round, LetterSettings settings, Set<SigningPlace> places, Locale locale) {
        Map<SigningPlace, String> texts = new EnumMap<>(SigningPlace.class);
        for (SigningPlace place : places) {
            texts.put(
                    place,
                    SignedLetter.text(place, settings, locale)
                            .orElseThrow(
                                    () -> wrong(round, place.setting() + " is blank", "what the signed letter says")));
        }
        return texts;
    }

    private static SettingsException wrong(Round round, String what, String expected) {
        return new SettingsException(
                List.of(new SettingsProblem("rounds/" + round.name() + "/register/letter.yml", 0, what, expected)));
    }
}
