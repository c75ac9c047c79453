package org.svod.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.characters.Blanks;
import org.svod.characters.LookAlikes;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.dialect.FixedRecord;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** The boxes "nothing else to report" of one block: a mark in one says nil of every cell that is left blank. */
final class FormBoxes {

    private static final Set<String> MARKS = Set.of("X", "×", "V", "+", "1", "✓", "✔", "☒", "☑", "YES", "ДА");

    private final Codebook codebook;
    private final State own;
    private final FormBlock block;
    private final Map<Indicator, Box> ticked = new LinkedHashMap<>();

    FormBoxes(Codebook codebook, State own, FormBlock block) {
        this.codebook = codebook;
        this.own = own;
        this.block = block;
    }

    /** A box with a mark, and the record in which it stands. */
    record Box(Indicator indicator, TableRecord record) {}

    /** Whether the box of the record has a mark; anything else in it is reported. */
    boolean isTicked(TableRecord record, Optional<Indicator> indicator, FindingCollector remarks) {
        String text = Blanks.strip(record.get(block.nil())).toUpperCase(Locale.ROOT);
        boolean mark = MARKS.contains(text) || MARKS.contains(LookAlikes.toLatinInBothCases(text));
        if (!mark) {
            remarks.ofFile(Finding.at(block.place(record, block.nil()), FindingCode.FORM_BOX, record.get(block.nil())));
        } else if (indicator.isPresent()) {
            ticked.putIfAbsent(
                    indicator.get(), new Box(indicator.get(), new FixedRecord(List.of(), record.line(), record.row())));
        }
        return mark;
    }

    /** The boxes with a mark, in the order of the form. */
    List<Box> ticked() {
        return List.copyOf(ticked.values());
    }

    /** The States that may be a counterpart. */
    List<State> others() {
        return codebook.states().stream().filter(s -> !s.equals(own)).toList();
    }
}
