package org.svod.publication.letter;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of digits in texts. */
final class Digits {

    private static final Pattern RUN = Pattern.compile("\\p{Nd}+");

    private Digits() {}

    /** All runs of digits in the texts, sorted, each once. */
    static Set<String> in(Collection<String> texts) {
        Set<String> runs = new TreeSet<>();
        for (String text : texts) {
            Matcher matcher = RUN.matcher(text);
            while (matcher.find()) {
                runs.add(matcher.group());
            }
        }
        return runs;
    }
}
