package org.svod.databank;

import org.svod.delivery.Delivery;

/**
 * A delivery that has no outcome yet.
 *
 * @param delivery the delivery, received on the run date of its run
 * @param run number of the run that found it
 * @param lane the partition that reads it, from 1
 */
public record OpenDelivery(Delivery delivery, long run, int lane) {}
