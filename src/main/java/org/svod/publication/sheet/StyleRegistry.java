package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.codebook.Language;

/**
 * The styles of one workbook, each once. The file format allows 64,000 styles; our workbooks have a few dozen.
 *
 * <p>A cell needs no more than the number of its style. As long as nothing else is done with the styles of the
 * workbook, they are only numbered, and the saved part comes from {@link SavedStyles}.
 */
final class StyleRegistry {

    private final List<SheetLook> looks = new ArrayList<>();
    private final Map<Language, Map<Look, Integer>> numbers = new EnumMap<>(Language.class);
    private Optional<StyleMaker> maker = Optional.empty();

    /** A look on a sheet in this language, in which days and numbers are written. */
    record SheetLook(Look look, Language language) {}

    /** The numbers of the styles of looks on a sheet in this language. */
    ToIntFunction<Look> in(Language language) {
        Map<Look, Integer> known = numbers.computeIfAbsent(language, l -> new HashMap<>());
        return look -> known.computeIfAbsent(look, l -> add(new SheetLook(l, language)));
    }

    private int add(SheetLook look) {
        if (maker.isPresent()) {
            return maker.get().make(look);
        }
        // The style before the first one is POI's own.
        looks.add(look);
        return looks.size();
    }

    /** Makes all styles in the workbook, those to come too, because others may be made beside them. */
    void make(XSSFWorkbook book) {
        if (maker.isEmpty()) {
            StyleMaker made = new StyleMaker(book);
            made.make(looks);
            maker = Optional.of(made);
        }
    }

    /** The part of the workbook with the styles; empty where the workbook itself has them. */
    Optional<PartsZip.Compressed> saved() {
        return maker.isPresent() ? Optional.empty() : Optional.of(SavedStyles.of(looks));
    }
}
