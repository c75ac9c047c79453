package org.svod.submission.text;

import java.util.Set;

/**
 * How spreadsheets in a country write numbers, according to CLDR 48 for the most usual language of the country. The
 * list stands here because loading the tables of ICU takes longer than reading a year; a test compares it with ICU.
 */
public final class CountryNumbers {

    private static final Set<String> BY_POINT =
            Set.of(("AD AR AW AZ BA BE BI BN BO BR CF CL CO CY DE DK DZ EC ES FO GL GQ GR HR ID IS IT LA LU LY MA MD ME"
                            + " MK NL RO RS RW SI SM SN SR TN TR UY VA VE VN")
                    .split(" "));

    private CountryNumbers() {}

    /** Whether a point groups thousands in the country with this code of ISO 3166-1. */
    public static boolean groupsByPoint(String country) {
        return BY_POINT.contains(country);
    }
}
