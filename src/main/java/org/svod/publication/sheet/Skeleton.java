package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Language;

/**
 * A workbook that POI saved, without what differs between workbooks of one kind, such as receipts. The next one of the
 * kind is written from it, without POI, with the same bytes. What two of them have in common is compressed only once.
 */
final class Skeleton {

    /** Kinds that are remembered; receipts have about a dozen. Of more, those that were used last. */
    private static final int MOST = 64;

    private static final Map<Kind, Skeleton> KNOWN = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kind, Skeleton> eldest) {
            return size() > MOST;
        }
    };

    private final List<Part> parts;

    private Skeleton(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * What workbooks of a kind have in common.
     *
     * @param language the language of the document
     * @param date its date
     * @param sheets the names of its sheets
     * @param settings what was set on them
     */
    record Kind(Language language, LocalDate date, List<String> sheets, List<LateWorkbook.Step.Kind> settings) {}

    /** A part: compressed if all workbooks of the kind have the same, otherwise in pieces; the styles are neither. */
    private record Part(String name, Optional<PartsZip.Compressed> whole, Optional<FilledPart> pieces) {}

    /** The skeleton of a kind; empty if no workbook of the kind was saved lately. */
    static Optional<Skeleton> of(Kind kind) {
        synchronized (KNOWN) {
            return Optional.ofNullable(KNOWN.get(kind));
        }
    }

    /**
     * Remembers what POI saved for the next workbook of the kind. It does nothing if the parts do not have exactly
     * these fillings.
     *
     * @param fillings what differs, by the name of the part, in the order of the part
     */
    static void keep(Kind kind, PackageParts saved, Map<String, List<Filling>> fillings) throws IOException {
        if (!saved.names().containsAll(fillings.keySet())) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (String name : saved.names()) {
            byte[] part = saved.part(name);
            if (name.equals(SavedStyles.PART)) {
                parts.add(new Part(name, Optional.empty(), Optional.empty()));
            } else if (fillings.containsKey(name)) {
                Optional<FilledPart> pieces = FilledPart.cut(part, fillings.getOrDefault(name, List.of()));
                if (pieces.isEmpty()) {
                    return;
                }
                parts.add(new Part(name, Optional.empty(), pieces));
            } else {
                parts.add(new Part(
                        name, Optional.of(PartsZip.compressed(name, out -> out.write(part))), Optional.empty()));
            }
        }
        synchronized (KNOWN) {
            KNOWN.put(kind, new Skeleton(List.copyOf(parts)));
        }
    }

    /**
     * Forgets all kinds.
     *
     * @return how many there were
     */
    static int forget() {
        synchronized (KNOWN) {
            int before = KNOWN.size();
            KNOWN.clear();
            return before;
        }
    }

    /** Writes a workbook of the kind with these fillings and styles; the stream stays open. */
    void writeTo(OutputStream out, Map<String, List<Filling>> fillings, PartsZip.Compressed styles) throws IOException {
        try (PartsZip zip = new PartsZip(out)) {
            for (Part part : parts) {
                if (part.pieces().isPresent()) {
                    List<Filling> filling = fillings.getOrDefault(part.name(), List.of());
                    zip.add(part.name(), to -> part.pieces().get().writeTo(to, filling));
                } else {
                    zip.add(part.whole().orElse(styles));
                }
            }
            zip.finish();
        }
    }
}
