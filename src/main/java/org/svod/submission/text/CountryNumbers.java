package org.svod.submission.text;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;

/** How spreadsheets in a country write numbers, according to CLDR for the most usual language of the country. */
public final class CountryNumbers {

    private CountryNumbers() {}

    /** Whether a point groups thousands there. */
    public static boolean groupsByPoint(String country) {
        ULocale usual = ULocale.addLikelySubtags(new ULocale("und_" + country));
        return DecimalFormatSymbols.getInstance(usual).getGroupingSeparator() == '.';
    }
}
