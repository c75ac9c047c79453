package org.svod.publication.letter;

import java.util.List;

/**
 * A row of {@code results.csv}: figures that stand in one sentence.
 *
 * @param name its name: the row {@code result.NAME} of the wording has its words
 * @param order its place among the sentences
 * @param indicators codes of its figures, in their order
 */
record ResultSentence(String name, int order, List<String> indicators) {

    /** The key of its wording. */
    String key() {
        return Sentence.RESULT.key() + "." + name;
    }
}
