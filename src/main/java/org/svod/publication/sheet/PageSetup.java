package org.svod.publication.sheet;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The print setup of every sheet: A4, landscape, as wide as the page, with title and page number in the footer.
 *
 * @param title the title in the footer
 */
record PageSetup(String title) implements VariedSetting {

    private static final String LEFT = "&8";

    @Override
    public void on(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        print.setHeaderMargin(0.3);
        print.setFooterMargin(0.3);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.55);
        sheet.setMargin(PageMargin.BOTTOM, 0.65);
        sheet.setDisplayGridlines(false);
        sheet.setPrintGridlines(false);
        title(sheet, title);
        sheet.getFooter().setCenter("&8" + escaped(sheet.getSheetName()));
        sheet.getFooter().setRight("&8&P / &N");
    }

    /** Sets the title in the footer. */
    static void title(Sheet sheet, String title) {
        sheet.getFooter().setLeft(LEFT + escaped(title));
    }

    @Override
    public void saved(SavedSheet sheet) {
        sheet.footer("&L" + LEFT + title + "&R");
    }

    /** In a footer {@code &} begins a code, and digits directly after a font size would belong to the code. */
    private static String escaped(String text) {
        String doubled = text.replace("&", "&&");
        return Character.isDigit(doubled.charAt(0)) ? " " + doubled : doubled;
    }
}
