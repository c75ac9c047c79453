package org.svod.desk.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a round that belong together.
 *
 * @param round name of the round
 * @param kind whether it is released, a draft, or of the last night
 * @param version the folder of a release, such as {@code v1}; blank for other kinds
 * @param inForce whether readers take the figures from it
 * @param released what is known of the release; empty for other kinds
 * @param files the files, in the order of their paths; signed letters, which lie beside the set, last
 */
public record DownloadSet(
        String round,
        Kind kind,
        String version,
        boolean inForce,
        Optional<Released> released,
        List<DownloadFile> files) {

    /** Where the files come from. */
    public enum Kind {
        /** A release. */
        RELEASE,
        /** What will be proposed next. */
        DRAFT,
        /** The last night of a round that asks for no approval. */
        NIGHT
    }

    /**
     * A release.
     *
     * @param day the day on which it was released, in UTC
     * @param set fingerprint of the set
     * @param recalledOn the day on which it was recalled, in UTC; blank if it was not
     * @param recalledBecause why it was recalled
     */
    public record Released(String day, String set, String recalledOn, String recalledBecause) {}

    /** What names it in an address: {@code 2023-v1}, {@code 2023-draft}, or {@code 2019}. */
    public String id() {
        return switch (kind) {
            case RELEASE -> round + "-" + version;
            case DRAFT -> round + "-draft";
            case NIGHT -> round;
        };
    }

    /** Whether this address leads to it: its own, or {@code 2023-current} for the release in force. */
    public boolean hasAddress(String address) {
        return address.equals(id()) || (kind == Kind.RELEASE && inForce && address.equals(round + "-current"));
    }

    /** What stands with it: {@code DRAFT}, {@code NIGHT}, {@code IN_FORCE}, {@code REPLACED} or {@code RECALLED}. */
    public String standing() {
        if (kind != Kind.RELEASE) {
            return kind.name();
        }
        return isRecalled() ? "RECALLED" : inForce ? "IN_FORCE" : "REPLACED";
    }

    /** Whether it was recalled. */
    public boolean isRecalled() {
        return released.filter(r -> !r.recalledOn().isEmpty()).isPresent();
    }

    /** The day on which it was released, or on which its newest file was written, in UTC. */
    public String day() {
        return released.map(Released::day)
                .orElseGet(() -> files.stream()
                        .map(DownloadFile::day)
                        .max(String::compareTo)
                        .orElse(""));
    }

    /** The folder of its files. */
    Path folder() {
        return files.get(0).folder();
    }

    /** Bytes of all files together. */
    public long bytes() {
        return files.stream().mapToLong(DownloadFile::bytes).sum();
    }

    /** The same with the files that a person may have. */
    DownloadSet visible(DownloadRights rights) {
        return new DownloadSet(
                round,
                kind,
                version,
                inForce,
                released,
                files.stream().filter(rights::mayHave).toList());
    }
}
