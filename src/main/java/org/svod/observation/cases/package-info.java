/**
 * The sorted store of case rows. A file may hold millions of rows with a case number; joint cases are found by merging
 * them in the order of their numbers, and two rows with one key must meet. So this is an external merge sort: rows are
 * packed into a buffer, a full buffer is sorted and written to the scratch space as a <em>run</em>, and in the end the
 * runs are merged into <em>pages</em>. {@link org.svod.observation.cases.CaseStore} takes rows and gives
 * {@link org.svod.observation.cases.CaseRows}; nobody outside needs to know the bytes.
 *
 * <p>A row in the buffer and in a run:
 *
 * <pre>
 *  1 byte     n bytes         4 bytes   8 bytes  8 bytes   1 or more bytes
 * +--------+-----------------+---------+--------+---------+-----------------+
 * | n      | case number     | cell    | line   | row     | amount          |
 * +--------+-----------------+---------+--------+---------+-----------------+
 *            ISO 8859-1        native byte order
 * </pre>
 *
 * <p>Its key is everything up to and including the cell. Rows are ordered by case number, then by the code of the
 * operation, then by cell, then by line; those of one indicator lie together.
 *
 * <p>A row in a page, which is stored in the database:
 *
 * <pre>
 *  1 byte    1 byte   m bytes                varint   varint   1 or more bytes
 * +---------+--------+----------------------+--------+--------+-----------------+
 * | shared  | m      | rest of case number  | cell   | line   | amount          |
 * +---------+--------+----------------------+--------+--------+-----------------+
 * </pre>
 *
 * <p>{@code shared} is how many bytes of the case number are those of the row before; a page begins with 0, so that
 * each page can be read by itself. A varint has seven bits a byte, the lowest first; the top bit says that another byte
 * follows.
 *
 * <p>An amount:
 *
 * <pre>
 *   7   6   5   4   3   2   1   0
 * +-------+-----------+-----------+  +-------+  +--------+  +-----------------+
 * | status|   scale   | length-1  |  | scale |  | length |  | unscaled value  |
 * +-------+-----------+-----------+  +-------+  +--------+  +-----------------+
 *                                     if 7       if 7        highest byte first
 * </pre>
 *
 * <p>{@code 0xC0} alone means that the value is missing.
 *
 * <p>May import {@code observation}, {@code files}, {@code codebook} and {@code period}. Pure, apart from the scratch
 * space that it is given.
 */
@NullMarked
package org.svod.observation.cases;

import org.jspecify.annotations.NullMarked;
