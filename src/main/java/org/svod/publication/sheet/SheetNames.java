package org.svod.publication.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * Names of the sheets of one workbook: at most 31 characters, without {@code []:*?/\}, each used only once, whatever
 * the case.
 */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** A permitted name that is not used yet, as similar to the wanted one as possible. */
    String take(String wanted) {
        String base = WorkbookUtil.createSafeSheetName(SafeText.visible(wanted).replaceAll("[\\n\\t]", " "), '_');
        String name = cut(base, LONGEST);
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String suffix = " " + n;
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    /** A character is never cut, and no name ends with an apostrophe. */
    private static String cut(String name, int length) {
        String cut = name.length() > length ? name.substring(0, length) : name;
        int last = cut.length() - 1;
        String whole = Character.isHighSurrogate(cut.charAt(last)) ? cut.substring(0, last) : cut;
        return whole.endsWith("'") ? whole.substring(0, whole.length() - 1) + '_' : whole;
    }
}
