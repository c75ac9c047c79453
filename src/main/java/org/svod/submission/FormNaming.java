package org.svod.submission;

import java.util.List;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Unit;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** What the first three fields of a row of a form name: the indicator, and its unit, State or case. */
final class FormNaming {

    /** No such cell is known. */
    static final int UNKNOWN = -2;

    private final Codebook codebook;
    private final FormBlock block;
    private final FormRecord record;

    FormNaming(Codebook codebook, FormBlock block, FormRecord record) {
        this.codebook = codebook;
        this.block = block;
        this.record = record;
    }

    Optional<Indicator> indicator() {
        return codebook.indicators().match(text(record.indicatorAt(block.kind())));
    }

    /**
     * Index of the counterpart, -1 where the row needs none; {@link #UNKNOWN} if the cells of the row are not known.
     */
    int counterpart() {
        boolean forFlows = block.kind() == FormBlock.Kind.COUNTERPART;
        if (indicator().filter(i -> i.flow() == forFlows).isEmpty()) {
            return UNKNOWN;
        }
        return forFlows
                ? codebook.states()
                        .match(text(block.third()))
                        .map(codebook.states()::index)
                        .orElse(UNKNOWN)
                : -1;
    }

    /** Whether a row of the other States names one that nobody knows. */
    boolean isOfUnknownState() {
        return block.kind() == FormBlock.Kind.COUNTERPART
                && !record.isBlank(block.third())
                && codebook.states().match(text(block.third())).isEmpty();
    }

    /** Whether nothing is named, or only a State whose indicator was not filled in. Other texts are not of the form. */
    boolean isEmpty() {
        String third = text(block.third());
        boolean ofForm = third.isEmpty()
                || (block.kind() == FormBlock.Kind.COUNTERPART
                        && codebook.states().match(third).isPresent());
        return ofForm && record.isBlank(FormBlock.CODES) && record.isBlank(FormBlock.NAMES);
    }

    /**
     * The finding about a name that belongs to another indicator than the code. A name that nobody knows says nothing.
     */
    Optional<Finding> contradiction() {
        Optional<Indicator> code = codebook.indicators().match(text(FormBlock.CODES));
        List<Indicator> names = codebook.indicators().meanings(text(FormBlock.NAMES));
        return code.filter(c -> !names.isEmpty() && !names.contains(c))
                .map(c -> Finding.at(
                        block.place(record, FormBlock.NAMES),
                        FindingCode.FORM_CHANGED,
                        text(FormBlock.NAMES),
                        "NAME",
                        c.code()));
    }

    /** The finding about a row of the matrix in another unit than that of the indicator, in which its cases are. */
    Optional<Finding> otherUnit(Indicator indicator) {
        Optional<Unit> unit = codebook.units().match(text(block.third()));
        return unit.filter(u -> !u.equals(indicator.unit()))
                .map(u -> Finding.at(
                        block.place(record, block.third()),
                        FindingCode.FORM_CHANGED,
                        text(block.third()),
                        "UNIT",
                        indicator.unit().code()));
    }

    private String text(int position) {
        return Blanks.strip(record.get(position));
    }
}
