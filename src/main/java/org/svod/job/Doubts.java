package org.svod.job;

import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.reconciliation.Flag;

/** A doubted value as a finding of the file that brought it. */
final class Doubts {

    private Doubts() {}

    static Finding finding(Flag flag) {
        String value = flag.value().toPlainString();
        if (flag.code() == FindingCode.OUTLIER) {
            return Finding.ofFile(flag.code(), value, flag.indicator().code(), flag.period().toString(), value,
                    flag.lower().toPlainString(), flag.upper().toPlainString());
        }
        return Finding.ofFile(flag.code(), value, flag.indicator().code(), flag.period().toString(), value, "",
                flag.measure().toPlainString(), flag.lower().toPlainString(), flag.upper().toPlainString());
    }
}
