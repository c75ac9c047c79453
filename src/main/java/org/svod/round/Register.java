package org.svod.round;

import java.util.List;
import org.svod.settings.SettingsProblems;

/**
 * The content of the annual letter besides figures; all lists are in the order of their tables.
 *
 * @param folder the folder that it was read from, relative to {@code jobs}, like {@code rounds/2023/register}
 * @param instruments instruments concluded or entered into force
 * @param programmes programmes in force and to come
 * @param exercises joint exercises
 * @param meetings conferences and meetings
 * @param activities databank and outreach
 * @param partners organizations with which the States cooperate
 * @param texts lists and paragraphs
 * @param letter settings of the letter
 */
public record Register(
        String folder,
        List<Instrument> instruments,
        List<Programme> programmes,
        List<Exercise> exercises,
        List<Meeting> meetings,
        List<Activity> activities,
        List<Partner> partners,
        RegisterTexts texts,
        LetterSettings letter) {

    /** Reports every instrument that names a treaty which is not registered. */
    public void checkTreaties(Background background, SettingsProblems problems) {
        List<String> known = background.treaties().stream().map(Treaty::id).toList();
        for (Instrument instrument : instruments) {
            instrument
                    .treaty()
                    .filter(id -> !known.contains(id))
                    .ifPresent(id -> problems.add(
                            folder + "/instruments.csv",
                            instrument.row().line(),
                            "treaty " + id + " is not in register/treaties.csv",
                            known.isEmpty() ? "a blank" : "a blank, or one of " + String.join(", ", known)));
        }
    }

    /** The same without the date, the number and the name of who signs. */
    public Register unsigned() {
        return new Register(
                folder, instruments, programmes, exercises, meetings, activities, partners, texts, letter.unsigned());
    }

    /** The programmes of one role. */
    public List<Programme> programmes(Programme.Role role) {
        return programmes.stream().filter(p -> p.role() == role).toList();
    }

    /** The activities of one kind. */
    public List<Activity> activities(Activity.Kind kind) {
        return activities.stream().filter(a -> a.kind() == kind).toList();
    }
}
