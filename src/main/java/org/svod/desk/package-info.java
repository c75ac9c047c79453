/**
 * The desk: a web page where States send returns, and people see what became of them. It opens no database, takes no
 * lock and reads no archive.
 *
 * <p>May import {@code desk.page}, {@code desk.security}, {@code desk.reading}, {@code desk.spool},
 * {@code desk.asking}, {@code run} and {@code cli}. It uses Spring Boot and the servlet API.
 */
@NullMarked
package org.svod.desk;

import org.jspecify.annotations.NullMarked;
