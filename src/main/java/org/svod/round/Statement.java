package org.svod.round;

import org.svod.codebook.Name;

/**
 * A paragraph of the letter.
 *
 * @param line its line in {@code statements.csv}
 * @param section the section of the letter to which it belongs
 * @param order its place among the paragraphs of the section
 * @param text its words: whole sentences
 */
public record Statement(long line, Section section, int order, Name text) {

    /** The sections of the letter. */
    public enum Section {
        /** After the opening sentence. */
        OPENING,
        /** The legal basis. */
        LEGAL_BASIS,
        /** The programme of cooperation in force. */
        PROGRAMME,
        /** Lines of work, and technology. */
        WORK,
        /** Joint operations. */
        OPERATIONS,
        /** Results. */
        RESULTS,
        /** Joint exercises. */
        EXERCISES,
        /** Conferences and meetings. */
        MEETINGS,
        /** Cooperation with international organizations. */
        PARTNERS,
        /** The databank. */
        DATABANK,
        /** Outreach to the public. */
        OUTREACH,
        /** The next programme. */
        NEXT,
        /** Before the closing words. */
        CLOSING
    }
}
