package org.svod.round;

import java.util.List;

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
        LetterSettings letter) {

    /** The programmes of one role. */
    public List<Programme> programmes(Programme.Role role) {
        return programmes.stream().filter(p -> p.role() == role).toList();
    }

    /** The activities of one kind. */
    public List<Activity> activities(Activity.Kind kind) {
        return activities.stream().filter(a -> a.kind() == kind).toList();
    }
}
