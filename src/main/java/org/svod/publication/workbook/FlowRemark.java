package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import org.svod.codebook.Indicator;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Texts;

/** What a reader of a flow needs to know to compare its two sides. */
final class FlowRemark {

    private FlowRemark() {}

    /**
     * With what the receiver's side is compared, and whether only the time differs; blank if there is nothing to say.
     *
     * @param indicator the sender's indicator
     * @param timing whether the year agrees and single periods do not
     */
    static String of(Texts words, Indicator indicator, boolean timing) {
        List<String> remarks = new ArrayList<>();
        indicator
                .bounds()
                .mirrorFactor()
                .ifPresent(factor ->
                        remarks.add(words.text("returns.factor", words.number(Decimals.textAsGiven(factor)))));
        if (timing) {
            remarks.add(words.text("returns.timing"));
        }
        return String.join("\n", remarks);
    }
}
