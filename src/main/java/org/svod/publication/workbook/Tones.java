package org.svod.publication.workbook;

import org.svod.acceptance.Outcome;
import org.svod.figures.FigureStatus;
import org.svod.finding.Severity;
import org.svod.publication.sheet.Tone;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Return;

/** The meaning of the colours; the same everywhere. */
final class Tones {

    private Tones() {}

    static Tone of(FigureStatus status) {
        return switch (status) {
            case PROVISIONAL -> Tone.FAIR;
            case FINAL -> Tone.GOOD;
            case REVISED -> Tone.DECIDED;
        };
    }

    static Tone of(Agreement agreement) {
        return switch (agreement) {
            case AGREED -> Tone.GOOD;
            case DISCREPANCY -> Tone.BAD;
            case ONLY_SENDER, ONLY_RECEIVER -> Tone.FAIR;
            case NOT_COMPARABLE -> Tone.FAINT;
            case DECIDED -> Tone.DECIDED;
        };
    }

    static Tone of(Return.Verdict verdict) {
        return switch (verdict) {
            case ON_TIME -> Tone.GOOD;
            case LATE, INCOMPLETE -> Tone.FAIR;
            case REJECTED, WITHDRAWN, MISSING -> Tone.BAD;
            case NOT_YET_DUE -> Tone.BAND;
            case NOT_EXPECTED -> Tone.FAINT;
        };
    }

    static Tone of(Outcome.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> Tone.GOOD;
            case WAITING -> Tone.FAIR;
            case REJECTED -> Tone.BAD;
            case DUPLICATE -> Tone.FAINT;
        };
    }

    static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.FAIR;
            case INFO -> Tone.FAINT;
        };
    }
}
