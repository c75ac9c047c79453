package org.svod.publication.letter;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTUnderline;

/**
 * When the template library splits a run, it leaves an underline without a kind. Word processors may show this in
 * different ways.
 */
final class Underlines {

    private static final String ALL =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' .//w:u";

    private Underlines() {}

    /** Removes every underline that has no kind. */
    static void dropThoseOfNoKind(XWPFDocument document) {
        List<XmlObject> roots = new ArrayList<>();
        roots.add(document.getDocument());
        document.getHeaderList().forEach(header -> roots.add(header._getHdrFtr()));
        document.getFooterList().forEach(footer -> roots.add(footer._getHdrFtr()));
        for (XmlObject root : roots) {
            for (XmlObject underline : root.selectPath(ALL)) {
                if (underline instanceof CTUnderline u && !u.isSetVal()) {
                    try (XmlCursor cursor = underline.newCursor()) {
                        cursor.removeXml();
                    }
                }
            }
        }
    }
}
