package org.svod.outputs;

/**
 * For whom a file of a round is, besides the secretariat, which may have every file.
 *
 * @param everybody whether every reader may have it
 * @param state code of the State that may have it too; blank for none
 */
public record FileReaders(boolean everybody, String state) {

    /** For every reader. */
    public static final FileReaders ALL = new FileReaders(true, "");

    static final FileReaders NONE = new FileReaders(false, "");

    static FileReaders ofState(String code) {
        return new FileReaders(false, code);
    }

    /**
     * For whom a file of a draft or of a release is.
     *
     * @param path its path within the set
     */
    public static FileReaders inSet(String path, String round) {
        return SetLayout.SPLIT.readers(path, round);
    }

    /**
     * For whom a file in the folder of a round that asks for no approval is.
     *
     * @param path its path within the folder
     */
    public static FileReaders inRound(String path, String round) {
        return SetLayout.FLAT.readers(path, round);
    }

    /**
     * For whom a file of version 0 is: what was published before the round asked for approval lies there as in the
     * folder of the round, with a note if it was recalled.
     *
     * @param path its path within the folder of the version
     */
    public static FileReaders inVersion0(String path, String round) {
        return path.equals(RoundFolder.RECALLED) ? ALL : inRound(path, round);
    }

    /** Whether a person of this State, outside the secretariat, may have it; a blank code is no State. */
    public boolean include(String code) {
        return everybody || (!state.isEmpty() && state.equals(code));
    }
}
