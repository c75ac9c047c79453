package org.svod.dialect.workbook;

import java.util.BitSet;

/** The columns of a sheet that cannot be seen. */
final class HiddenColumns {

    private static final int LAST = 16_384;

    private final BitSet columns = new BitSet();

    /** Takes over what a {@code col} element says. */
    void add(XmlPart xml) throws RefusedWorkbookException {
        if (xml.flag("hidden") || xml.attribute("width").equals("0")) {
            int first = CellText.whole(xml.attribute("min"));
            int last = CellText.whole(xml.attribute("max"));
            if (first < 1 || last < first || last > LAST) {
                throw WorkbookPackage.damaged();
            }
            columns.set(first, last + 1);
        }
    }

    /** Whether a column, from 1, is hidden. */
    boolean has(int column) {
        return columns.get(column);
    }
}
