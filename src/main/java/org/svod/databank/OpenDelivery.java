package org.svod.databank;

import java.util.List;
import java.util.stream.Stream;
import org.svod.acceptance.DeliveryCodec;
import org.svod.delivery.Delivery;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;

/**
 * A delivery that has no outcome yet.
 *
 * @param delivery the delivery, received on the run date of its run
 * @param run number of the run that found it
 * @param lane the partition that reads it, from 1
 */
public record OpenDelivery(Delivery delivery, long run, int lane) {

    /** A packed list of them: a run may have a hundred thousand. */
    static List<OpenDelivery> packed(Stream<OpenDelivery> open) {
        DeliveryCodec deliveries = new DeliveryCodec();
        return PackedList.of(open, new PackedList.Codec<>() {
            @Override
            public void write(OpenDelivery element, PackedOutput out) {
                deliveries.write(element.delivery(), out);
                out.number(element.run());
                out.number(element.lane());
            }

            @Override
            public OpenDelivery read(PackedInput in) {
                return new OpenDelivery(deliveries.read(in), in.number(), (int) in.number());
            }
        });
    }
}
