package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part of which pieces differ between workbooks of one kind.
 *
 * @param between what stands before, between and after them
 */
record FilledPart(List<byte[]> between) {

    /**
     * Cuts a part that POI saved at the fillings; empty if it does not have all of them in this order, once each from
     * where the one before ends.
     */
    static Optional<FilledPart> cut(byte[] saved, List<Filling> fillings) {
        List<byte[]> between = new ArrayList<>();
        int from = 0;
        for (Filling filling : fillings) {
            int at = filling.find(saved, from);
            if (at < 0) {
                return Optional.empty();
            }
            between.add(Arrays.copyOfRange(saved, from, at));
            from = at + filling.length();
        }
        between.add(Arrays.copyOfRange(saved, from, saved.length));
        return Optional.of(new FilledPart(between));
    }

    /** Writes the part with these fillings, as many as it was cut at. */
    void writeTo(OutputStream out, List<Filling> fillings) throws IOException {
        if (fillings.size() + 1 != between.size()) {
            throw new IllegalArgumentException(fillings.size() + " fillings between " + between.size());
        }
        for (int i = 0; i < fillings.size(); i++) {
            out.write(between.get(i));
            fillings.get(i).writeTo(out);
        }
        out.write(between.get(fillings.size()));
    }
}
