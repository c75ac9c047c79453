package org.svod.submission.text;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How spreadsheets in a country write numbers, according to CLDR for the most usual language of the country. */
public final class CountryNumbers {

    /** What was looked up once, by the code of the country: each file of a State asks again. */
    private static final Map<String, Boolean> BY_POINT = new ConcurrentHashMap<>();

    private CountryNumbers() {}

    /** Whether a point groups thousands there. */
    public static boolean groupsByPoint(String country) {
        return BY_POINT.computeIfAbsent(country, CountryNumbers::lookUp);
    }

    private static boolean lookUp(String country) {
        ULocale usual = ULocale.addLikelySubtags(new ULocale("und_" + country));
        return DecimalFormatSymbols.getInstance(usual).getGroupingSeparator() == '.';
    }
}
