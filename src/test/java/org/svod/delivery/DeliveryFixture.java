package org.svod.delivery;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Deliveries for tests that look at little of them. */
public final class DeliveryFixture {

    private DeliveryFixture() {}

    /** One of this name, received on this day, with bytes of their own. */
    public static Delivery named(long number, SubmissionName name, LocalDate received) {
        String sha256 = String.format(Locale.ROOT, "%064x", number * 0x9E3779B97F4A7C15L);
        return delivered(number, name, sha256, received);
    }

    /** One of this name with these bytes, received on this day. */
    public static Delivery delivered(long number, SubmissionName name, String sha256, LocalDate received) {
        String file = name.fileName();
        return new Delivery(number, file, file, 1, "", sha256, 1_000, received, Optional.of(name));
    }

    /** The same under another file name. */
    public static Delivery under(String file, Delivery d) {
        return new Delivery(d.number(), file, file, d.nth(), d.folder(), d.sha256(), d.bytes(), d.received(), d.name());
    }
}
