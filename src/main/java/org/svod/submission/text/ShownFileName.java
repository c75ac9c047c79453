package org.svod.submission.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.characters.ComparedText;
import org.svod.characters.LookAlikes;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.finding.WithheldText;

/**
 * What a file in the drop folder is called in the database, the outputs and the messages. A name whose words are all
 * known stays as it is. Any other name may hold the name of a person. Its length stands in its place, and the correct
 * name that is nearest to it, such as {@code withheld-24-KZ_2023-05.csv}. Only the journal of the archive and the drop
 * folder keep the name itself. Safe for use by several threads.
 */
public final class ShownFileName {

    private static final String WITHHELD = "withheld-";
    private static final Pattern FORM = Pattern.compile(WITHHELD + "([0-9]{1,4})-(.+)");

    private final ShownText shown;
    private final NearestName nearest;

    /**
     * By what may be shown of texts; {@link ShownTexts} keeps one for each codebook.
     *
     * @param states the States that a file may be of
     */
    ShownFileName(ShownText shown, Codelist<State> states) {
        this.shown = shown;
        this.nearest = new NearestName(states);
    }

    /**
     * The name with Latin letters in place of letters that look like them, and without invisible characters; the name
     * as it is if other characters are left.
     */
    public static String latin(String name) {
        String letters = LookAlikes.toLatinInBothCases(ComparedText.of(name));
        return letters.chars().allMatch(c -> c > ' ' && c < 0x7F) ? letters : name;
    }

    /** What a file with this name is called. */
    public String file(String given) {
        String name = latin(given);
        return shows(name) ? name : WITHHELD + length(name) + "-" + nearest.to(name);
    }

    /** What a file with this path in the drop folder is called, with the folder of its state. */
    public String path(String path) {
        int slash = path.lastIndexOf('/');
        return folders(path.substring(0, slash + 1)) + file(path.substring(slash + 1));
    }

    /** What something in the drop folder is called that is no return, and has no correct name that is known. */
    public String other(String path) {
        int slash = path.lastIndexOf('/');
        return folders(path.substring(0, slash + 1)) + part(path.substring(slash + 1));
    }

    private String folders(String path) {
        StringBuilder all = new StringBuilder();
        for (String folder : path.split("/")) {
            if (!folder.isEmpty()) {
                all.append(part(folder)).append('/');
            }
        }
        return all.toString();
    }

    private String part(String name) {
        return shows(name) ? name : WITHHELD + length(name);
    }

    /** Name and ending are looked at apart: a name such as {@code XX_2023-01} has the form of a code. */
    private boolean shows(String name) {
        int dot = name.lastIndexOf('.');
        return shown.shows(name)
                || (dot > 0 && shown.shows(name.substring(0, dot)) && shown.shows(name.substring(dot + 1)));
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /** The correct name that stands in a name which is not shown; empty if the name is shown. */
    static Optional<String> nearest(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() ? Optional.of(form.group(2)) : Optional.empty();
    }

    /** The name for a finding: kind and length in place of a name that is not shown. */
    public static String inFinding(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches()
                ? new WithheldText(WithheldText.Category.TEXT, Integer.parseInt(form.group(1))).toString()
                : name;
    }
}
