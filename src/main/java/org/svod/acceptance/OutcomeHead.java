package org.svod.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.period.Period;
import org.svod.submission.RowCounts;

/**
 * A delivery and its outcome as single values, without the rows: all that its row of the table of deliveries says of
 * them.
 *
 * @param number number of the delivery
 * @param path where it lay
 * @param file its name
 * @param nth how many deliveries there have been under that name
 * @param folder code of the State in whose folder it lay; blank for none
 * @param sha256 fingerprint of its bytes
 * @param bytes its size
 * @param received run date on which it was archived
 * @param state code of the State in its name; blank if the name could not be understood
 * @param scope period in its name; blank if the name could not be understood
 * @param claimed version in its name; 0 if there is none
 * @param verdict its verdict; blank if there is none yet
 * @param version the version that it was given
 * @param reference names of the files that it replaces, repeats or is older than
 * @param rows how many rows were read, accepted, refused, blank and of control
 * @param widePeriods its periods wider than a month, with blanks between them
 * @param found how often each code was found in it
 */
public record OutcomeHead(
        long number,
        String path,
        String file,
        int nth,
        String folder,
        String sha256,
        long bytes,
        LocalDate received,
        String state,
        String scope,
        int claimed,
        String verdict,
        int version,
        String reference,
        List<Long> rows,
        String widePeriods,
        Map<String, Long> found) {

    /** Of a delivery that has no outcome yet. */
    public static OutcomeHead of(Delivery delivery) {
        return of(delivery, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of());
    }

    /** Of an outcome. */
    public static OutcomeHead of(Outcome outcome) {
        RowCounts counts = outcome.reading().counts();
        return of(
                outcome.delivery(),
                outcome.verdict().name(),
                outcome.version(),
                outcome.reference(),
                List.of(counts.read(), counts.accepted(), counts.refused(), counts.blank(), counts.control()),
                outcome.reading().widePeriods().stream().map(Period::toString).collect(Collectors.joining(" ")),
                outcome.findings().counts().byName());
    }

    private static OutcomeHead of(
            Delivery delivery,
            String verdict,
            int version,
            String reference,
            List<Long> rows,
            String widePeriods,
            Map<String, Long> found) {
        return new OutcomeHead(
                delivery.number(),
                delivery.path(),
                delivery.file(),
                delivery.nth(),
                delivery.folder(),
                delivery.sha256(),
                delivery.bytes(),
                delivery.received(),
                delivery.name().map(n -> n.state().code()).orElse(""),
                delivery.name().map(n -> n.scope().toString()).orElse(""),
                delivery.name()
                        .map(SubmissionName::version)
                        .orElse(OptionalInt.empty())
                        .orElse(0),
                verdict,
                version,
                reference,
                rows,
                widePeriods,
                found);
    }

    /** The SHA-256 of all of it. */
    public String digest() {
        ContentDigest digest = new ContentDigest()
                .number(number)
                .text(path)
                .text(file)
                .number(nth)
                .text(folder)
                .text(sha256)
                .number(bytes)
                .text(received.toString())
                .text(state)
                .text(scope)
                .number(claimed)
                .text(verdict)
                .number(version)
                .text(reference)
                .text(widePeriods);
        rows.forEach(digest::number);
        new TreeMap<>(found).forEach((code, times) -> digest.text(code).number(times));
        return digest.hex();
    }
}
