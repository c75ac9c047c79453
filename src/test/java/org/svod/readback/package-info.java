/**
 * Reads back every workbook that a night wrote and holds every number in it against the tables, receipts and settings
 * of the same night. A number that no check has asked for is a failure too, so that a new sheet or column cannot go
 * unread.
 */
@NullMarked
package org.svod.readback;

import org.jspecify.annotations.NullMarked;
