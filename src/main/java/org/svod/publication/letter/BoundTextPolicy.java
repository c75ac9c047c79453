package org.svod.publication.letter;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import com.deepoove.poi.util.ParagraphUtils;
import com.deepoove.poi.xwpf.BodyContainerFactory;
import com.deepoove.poi.xwpf.XWPFParagraphWrapper;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/**
 * Replaces a placeholder by its text, in the font of the placeholder, with a hidden bookmark around every bound piece
 * and every place for who signs. Each document needs its own instance. The bookmarks are numbered in the order of the
 * document, because those of the template library have random numbers.
 */
final class BoundTextPolicy implements RenderPolicy {

    /** Higher than the numbers that a template is likely to use itself. */
    private static final int FIRST = 10_000;

    private int bookmarks;

    @Override
    public void render(ElementTemplate element, Object data, XWPFTemplate template) {
        if (!(data instanceof String composed)) {
            throw new IllegalStateException("No text for the placeholder " + element.getSource());
        }
        XWPFRun placeholder = ((RunTemplate) element).getRun();
        if (composed.isEmpty()) {
            BodyContainerFactory.getBodyContainer(placeholder).clearPlaceholder(placeholder);
            return;
        }
        if (!(placeholder.getParent() instanceof XWPFParagraph parent)) {
            throw new RenderException("the placeholder " + element.getSource() + " stands in a content control");
        }
        XWPFParagraphWrapper paragraph = new XWPFParagraphWrapper(parent);
        for (Bindings.Piece piece : Bindings.pieces(composed)) {
            insert(paragraph, placeholder, piece);
        }
        placeholder.setText("", 0);
    }

    private void insert(XWPFParagraphWrapper paragraph, XWPFRun placeholder, Bindings.Piece piece) {
        int at = ParagraphUtils.getRunPos(placeholder);
        XWPFRun run = paragraph.insertNewRun(at);
        if (placeholder.getCTR().isSetRPr()) {
            run.getCTR().setRPr(placeholder.getCTR().getRPr());
        }
        run.setText(piece.text());
        if (piece.mark().isPresent()) {
            BigInteger id = BigInteger.valueOf(FIRST + bookmarks++);
            paragraph.insertNewBookmarkEnd(at + 1).setId(id);
            CTBookmark start = paragraph.insertNewBookmarkStart(at);
            start.setId(id);
            start.setName(piece.bookmark(bookmarks).orElseThrow());
        }
    }
}
