package org.svod.consolidation;

import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.run.SettingsHistory;

/**
 * What the archive holds.
 *
 * @param files the delivered files
 * @param journal what was delivered and published
 * @param settings the settings of each run
 * @param inRound the settings of each run as they hold in a round
 */
public record Archived(Archive files, Journal journal, SettingsHistory settings, RoundSettings inRound) {}
