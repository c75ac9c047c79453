package org.svod.publication.receipt;

import org.svod.acceptance.Outcome;
import org.svod.finding.Severity;
import org.svod.publication.sheet.Tone;

/** The meaning of the colours on a receipt. */
final class SeverityTones {

    private SeverityTones() {}

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.FAIR;
            case INFO -> Tone.FAINT;
        };
    }

    static Tone banner(Outcome.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Tone.GOOD_BANNER;
            case WAITING -> Tone.FAINT_BANNER;
            case REJECTED -> Tone.BAD_BANNER;
            case DUPLICATE -> Tone.FAINT_BANNER;
        };
    }

    static Tone of(Control control) {
        return switch (control) {
            case NONE -> Tone.PLAIN;
            case AGREES -> Tone.GOOD;
            case DIFFERS -> Tone.BAD;
            case WITH_REFUSED -> Tone.FAIR;
        };
    }
}
