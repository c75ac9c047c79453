package org.svod.cli;

import java.io.IOException;
import java.time.Clock;
import org.svod.job.SvodApplication;
import org.svod.notice.OutboxWriter;
import org.svod.run.Workplace;

/** The outbox into which a command writes its notices. */
final class Outboxes {

    private Outboxes() {}

    static OutboxWriter of(Workplace workplace, SvodApplication application, Clock clock) throws IOException {
        return new OutboxWriter(
                workplace.folders(),
                workplace.settings().nightly().notices(),
                workplace.settings().codebook().states(),
                application.journal(),
                clock);
    }
}
