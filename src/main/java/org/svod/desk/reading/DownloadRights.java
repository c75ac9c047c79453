package org.svod.desk.reading;

/**
 * Which files a person may have.
 *
 * @param kind what kind of person
 * @param state the State of the person; blank if there is none
 */
public record DownloadRights(Kind kind, String state) {

    /** Kinds of persons. */
    public enum Kind {
        /** Every file, drafts too. */
        SECRETARIAT,
        /** What is for every reader and for the State of the person, of everything that was released. */
        READER,
        /** Somebody who has not signed in: what is for every reader, of releases in force alone. */
        PUBLIC
    }

    /** Whether the person may know of a set. */
    boolean mayKnow(DownloadSet set) {
        return switch (kind) {
            case SECRETARIAT -> true;
            case READER -> set.kind() != DownloadSet.Kind.DRAFT;
            case PUBLIC -> set.kind() == DownloadSet.Kind.RELEASE && set.inForce();
        };
    }

    /** Whether the person may have a file of a set that the person may know of. */
    boolean mayHave(DownloadFile file) {
        return switch (kind) {
            case SECRETARIAT -> true;
            case READER -> file.readers().include(state);
            case PUBLIC -> file.readers().everybody() && file.path().startsWith("public/");
        };
    }
}
