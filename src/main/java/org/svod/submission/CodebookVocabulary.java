package org.svod.submission;

import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.dialect.Vocabulary;

/** The words of the codebook, for telling a sensible reading of a file from another. */
record CodebookVocabulary(Codebook codebook) implements Vocabulary {

    @Override
    public boolean isHeading(String text) {
        return codebook.headings().match(text).isPresent();
    }

    @Override
    public boolean isKnown(String text) {
        return isHeading(text) || Stream.of(codebook.indicators(), codebook.operations(), codebook.states(), codebook.units(), codebook.statuses())
                .anyMatch(list -> list.match(text).isPresent());
    }
}
