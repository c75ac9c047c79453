package org.svod.submission.text;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;

/** How the spreadsheets of a country write numbers, as CLDR has it for the country's most usual language. */
public final class CountryNumbers {

    private CountryNumbers() {}

    /** Whether a point groups thousands there. */
    public static boolean groupsByPoint(String country) {
        ULocale usual = ULocale.addLikelySubtags(new ULocale("und_" + country));
        return DecimalFormatSymbols.getInstance(usual).getGroupingSeparator() == '.';
    }
}
