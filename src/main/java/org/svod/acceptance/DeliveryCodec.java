package org.svod.acceptance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.observation.cases.Interned;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;
import org.svod.observation.cases.PackedPath;
import org.svod.period.Period;

/** Packs deliveries: some 70 bytes each. For one list, which keeps what many deliveries share. */
public final class DeliveryCodec implements PackedList.Codec<Delivery> {

    private final Interned<String> folders = new Interned<>();
    private final Interned<LocalDate> days = new Interned<>();
    private final Interned<State> states = new Interned<>();
    private final Interned<Period> scopes = new Interned<>();
    private final Interned<FileFormat> formats = new Interned<>();

    @Override
    public void write(Delivery delivery, PackedOutput out) {
        out.number(delivery.number());
        new PackedPath(delivery.path(), delivery.file()).write(out);
        out.number(delivery.nth());
        folders.write(delivery.folder(), out);
        out.fingerprint(delivery.sha256());
        out.number(delivery.bytes());
        days.write(delivery.received(), out);
        out.number(delivery.name().isPresent() ? 1 : 0);
        delivery.name().ifPresent(name -> {
            states.write(name.state(), out);
            scopes.write(name.scope(), out);
            out.number(name.version().isPresent() ? 1 : 0);
            name.version().ifPresent(out::number);
            formats.write(name.format(), out);
        });
    }

    @Override
    public Delivery read(PackedInput in) {
        long number = in.number();
        PackedPath place = PackedPath.read(in);
        return new Delivery(
                number,
                place.path(),
                place.file(),
                (int) in.number(),
                folders.read(in),
                in.fingerprint(),
                in.number(),
                days.read(in),
                in.number() == 1 ? Optional.of(name(in)) : Optional.empty());
    }

    private SubmissionName name(PackedInput in) {
        State state = states.read(in);
        Period scope = scopes.read(in);
        OptionalInt version = in.number() == 1 ? OptionalInt.of((int) in.number()) : OptionalInt.empty();
        return new SubmissionName(state, scope, version, formats.read(in));
    }
}
