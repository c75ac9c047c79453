package org.svod.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.text.NearestName;
import org.svod.submission.text.ShownFileName;

/**
 * Reads the names of files: {@code <STATE>_<SCOPE>[_v<N>].csv} or {@code .xlsx}, N from 1 to 9999, in any case of
 * letters. Letters that look like Latin ones are read as these.
 */
public final class SubmissionNames {

    private static final Pattern FORM = Pattern.compile(
            "([A-Z]{2,3})_([0-9]{4}(?:-(?:[0-9]{2}|[QS][0-9]))?)(?:_V([1-9][0-9]{0,3}))?(\\.CSV|\\.XLSX)",
            Pattern.CASE_INSENSITIVE);

    private final Codebook codebook;
    private final NearestName nearest;

    /** For the states of the codebook. */
    public SubmissionNames(Codebook codebook) {
        this.codebook = codebook;
        this.nearest = new NearestName(codebook.states());
    }

    /** Reads a name, without folders before it. */
    public NameReading parse(String fileName) {
        String latin = ShownFileName.latin(fileName);
        Matcher form = FORM.matcher(latin);
        if (form.matches()) {
            Optional<State> state = State.coded(codebook.states(), form.group(1).toUpperCase(Locale.ROOT));
            Optional<Period> scope = Period.parse(form.group(2));
            if (state.isPresent() && scope.isPresent()) {
                OptionalInt version =
                        form.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(3)));
                return NameReading.of(new SubmissionName(state.get(), scope.get(), version, FileFormat.of(latin)));
            }
        }
        return NameReading.of(
                Finding.ofFile(FindingCode.NAME, printable(ShownFileName.inFinding(fileName)), nearest.to(fileName)));
    }

    /**
     * What a file speaks for: what its name says; where that is no good name, what the nearest good one says, if the
     * file lies in the folder of just that state. Such a file is rejected for its name, and its state has to see that.
     *
     * @param folder code of the state in whose folder the file lies; blank for none
     */
    public Optional<SubmissionName> meant(String fileName, String folder) {
        NameReading reading = parse(fileName);
        return reading.name()
                .or(() -> parse(ofFolder(nearest.to(fileName), folder))
                        .name()
                        .filter(n -> n.state().code().equals(folder)));
    }

    /** A nearest name that says no state, with that of the folder. */
    static String ofFolder(String nearest, String folder) {
        boolean open = nearest.startsWith(NearestName.ANY_STATE + "_") && !folder.isEmpty();
        return open ? folder + nearest.substring(NearestName.ANY_STATE.length()) : nearest;
    }

    /** The name as it can be shown: what would break the line, or write it backwards, is replaced. */
    private static String printable(String fileName) {
        return fileName.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "\u00B7");
    }
}
