package org.svod.publication.letter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.publication.RoundReport;
import org.svod.round.LetterSettings;
import org.svod.round.Register;
import org.svod.round.Resolution;

/** The part of the letter that comes from its settings: heading, address, resolution, closing and signature. */
final class SettingsPart {

    private final RoundReport report;
    private final Register register;
    private final Voice voice;

    SettingsPart(RoundReport report, Register register, Voice voice) {
        this.report = report;
        this.register = register;
        this.voice = voice;
    }

    Map<String, Object> values() {
        LetterSettings letter = register.letter();
        Map<String, Object> values = new HashMap<>(resolution(letter.resolution()));
        values.put(
                "title",
                voice.name(
                        "rounds/" + report.round().name() + "/round.yml title",
                        report.round().title()));
        values.put(
                "year",
                voice.plain(
                        "rounds/" + report.round().name() + "/round.yml round",
                        report.round().year()));
        values.put(
                "reference",
                letter.reference()
                        .map(r -> voice.bindings().text(source("reference"), r))
                        .orElse(blank(SigningPlace.REFERENCE)));
        values.put(
                "dated", letter.dated().map(d -> voice.day(source("dated"), d)).orElse(blank(SigningPlace.DATED)));
        values.put(
                "addressee",
                letter.addressee(Locale.forLanguageTag(voice.language().code())).stream()
                        .map(line -> LetterEntry.of(voice.bindings().text(source("addressee"), line)))
                        .toList());
        values.put("salutation", voice.name(source("salutation"), letter.salutation()));
        values.put("closing", voice.name(source("closing"), letter.closing()));
        values.put(
                "signatory",
                letter.signatory()
                        .map(s -> voice.name(source("signatory.name"), s))
                        .orElse(blank(SigningPlace.SIGNATORY)));
        values.put("position", voice.name(source("signatory.position"), letter.position()));
        return values;
    }

    /** A blank; where the letter must be approved, it is marked, because the approved letter is filled in later. */
    private String blank(SigningPlace place) {
        String blank = voice.say(Sentence.BLANK.key(), Map.of());
        return report.round().release().asksForApproval() ? Bindings.place(place, blank) : blank;
    }

    private Map<String, Object> resolution(Optional<Resolution> resolution) {
        return Map.of(
                "has_resolution", resolution.isPresent(),
                "no_resolution", resolution.isEmpty(),
                "resolution_number",
                        resolution
                                .map(r -> voice.bindings().text(source("resolution.number"), r.number()))
                                .orElse(""),
                "resolution_paragraph",
                        resolution
                                .map(r -> voice.plain(source("resolution.paragraph"), r.paragraph()))
                                .orElse(""),
                "resolution_adopted",
                        resolution
                                .map(r -> voice.day(source("resolution.adopted"), r.adopted()))
                                .orElse(""),
                "resolution_title",
                        resolution
                                .map(r -> voice.name(source("resolution.title"), r.title()))
                                .orElse(""));
    }

    private String source(String key) {
        return register.folder() + "/letter.yml " + key;
    }
}
