package org.svod.dialect.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.dialect.Vocabulary;

/** The formats of cells, by the number under which cells name them. */
final class CellFormats {

    private final List<CellFormat> formats;

    private CellFormats(List<CellFormat> formats) {
        this.formats = formats;
    }

    static CellFormats of(WorkbookPackage parts, WorkbookIndex index, Vocabulary vocabulary) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, CellFormat> known = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        if (index.styles().isPresent()) {
            try (XmlPart xml = new XmlPart(parts.open(index.styles().get(), Limits.DESCRIPTION))) {
                boolean ofCells = false;
                while (xml.next()) {
                    if (xml.name().equals("cellXfs")) {
                        ofCells = xml.isStart();
                    } else if (xml.isStart() && xml.name().equals("numFmt")) {
                        codes.put(CellText.whole(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                    } else if (xml.isStart() && ofCells && xml.name().equals("xf")) {
                        String id = xml.attribute("numFmtId");
                        int number = id.isEmpty() ? 0 : CellText.whole(id);
                        formats.add(known.computeIfAbsent(
                                number, n -> CellFormat.of(n, codes.getOrDefault(n, ""), vocabulary)));
                    }
                    if (formats.size() > Limits.STYLES || codes.size() > Limits.STYLES) {
                        throw PartStream.tooLarge();
                    }
                }
            }
        }
        return new CellFormats(List.copyOf(formats));
    }

    /** The format with this number, as a cell writes it; blank means the first. */
    CellFormat get(String number) throws RefusedWorkbookException {
        int at = number.isEmpty() ? 0 : CellText.whole(number);
        return at >= 0 && at < formats.size() ? formats.get(at) : CellFormat.NUMBER;
    }
}
