package org.svod.run;

import org.svod.settings.SettingsTree;

/**
 * When notices are written.
 *
 * @param daysBefore days before a return is due from which its State gets a reminder
 * @param daysAfter days after a return is due up to which its State gets reminders
 * @param silentDays days without a file after which a folder may not be reachable any more
 */
public record NoticeSettings(int daysBefore, int daysAfter, int silentDays) {

    /** Those of the software. */
    public static final NoticeSettings USUAL = new NoticeSettings(7, 30, 35);

    private static final int YEAR = 366;

    static NoticeSettings read(SettingsTree notices) {
        return new NoticeSettings(
                notices.whole("days-before", 0, YEAR).orElse(USUAL.daysBefore),
                notices.whole("days-after", 0, YEAR).orElse(USUAL.daysAfter),
                notices.whole("silent-days", 1, YEAR).orElse(USUAL.silentDays));
    }
}
