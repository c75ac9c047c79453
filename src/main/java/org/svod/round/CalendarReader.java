package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;
import org.svod.settings.SettingsTree;

/**
 * Reads {@code release:} of a round and its {@code calendar.csv}: when the figures are planned to be released. Each
 * line of the calendar replaces the line before it, and says why.
 */
final class CalendarReader {

    private final Path jobs;
    private final String file;
    private final SettingsProblems problems;

    CalendarReader(Path jobs, String file, SettingsProblems problems) {
        this.jobs = jobs;
        this.file = file;
        this.problems = problems;
    }

    ReleaseSettings read(SettingsTree release) {
        Approval approval = release.choice("approval", Approval.class).orElse(Approval.NONE);
        if (!Files.exists(jobs.resolve(file))) {
            return new ReleaseSettings(approval, Optional.empty());
        }
        if (!approval.isAsked()) {
            problems.addUnlessArchived(
                    file,
                    0,
                    "a calendar keeps figures back, but the round asks for no approval",
                    "release: {approval: one} or {approval: two} in round.yml, or no calendar");
        }
        List<SettingsRow> rows =
                SettingsTable.read(jobs, file, List.of("planned", "time", "zone"), List.of("reason"), problems);
        Optional<Instant> planned = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            planned = planned(rows.get(i));
            if (i > 0) {
                rows.get(i).required("reason");
            }
        }
        return new ReleaseSettings(approval, planned);
    }

    private static Optional<Instant> planned(SettingsRow row) {
        row.required("planned");
        Optional<LocalDate> day = row.date("planned");
        Optional<LocalTime> time = time(row);
        Optional<ZoneId> zone = zone(row);
        if (day.isEmpty() || time.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        // Where clocks are put back, a time exists twice: the later one is meant, so that nothing comes out too early.
        List<ZoneOffset> offsets =
                zone.get().getRules().getValidOffsets(day.get().atTime(time.get()));
        if (offsets.isEmpty()) {
            row.problem(
                    "time " + row.text("time") + " does not exist on " + day.get() + " in " + zone.get()
                            + ", because the clocks are put forward",
                    "a time that exists");
            return Optional.empty();
        }
        return Optional.of(day.get().atTime(time.get()).toInstant(offsets.get(offsets.size() - 1)));
    }

    private static Optional<LocalTime> time(SettingsRow row) {
        String text = row.required("time");
        try {
            return text.matches("[0-9]{2}:[0-9]{2}") ? Optional.of(LocalTime.parse(text)) : wrongTime(row);
        } catch (DateTimeParseException e) {
            return wrongTime(row);
        }
    }

    private static Optional<LocalTime> wrongTime(SettingsRow row) {
        if (!row.text("time").isEmpty()) {
            row.problem("time " + row.text("time") + " is not a time", "hours and minutes like 09:00");
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> zone(SettingsRow row) {
        String text = row.required("zone");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            row.problem("zone " + text + " is not known", "a zone like Europe/Moscow or UTC");
            return Optional.empty();
        }
    }
}
