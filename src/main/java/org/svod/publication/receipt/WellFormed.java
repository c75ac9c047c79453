package org.svod.publication.receipt;

/** Text that can be encoded. Half a surrogate pair, which a hostile or cut text may contain, becomes U+FFFD. */
final class WellFormed {

    private WellFormed() {}

    static String of(String text) {
        if (hasNoSurrogates(text)) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return whole.toString();
    }

    /** True for nearly every text. */
    private static boolean hasNoSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
