/**
 * The stored data, and the only place with SQL: deliveries and their outcomes, accepted submissions of States,
 * observations, case rows, reconciliation, publications. The database is derived: everything in it can be made again
 * from the archive. Only the folder of migrations and {@link org.svod.databank.Database} depend on HSQLDB.
 *
 * <p>May import {@code figures} and everything that it may import. It uses Spring's JDBC support, Flyway, the
 * connection pool, and Jackson for packed columns.
 */
@NullMarked
package org.svod.databank;

import org.jspecify.annotations.NullMarked;
