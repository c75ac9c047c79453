/**
 * Who may use the desk, and for what: sign-in, roles and pages, hosts, throttle.
 *
 * <p>May import {@code files}, {@code acts}, {@code release}, {@code codebook} and {@code finding}. It uses Spring
 * Security and the servlet API.
 */
@NullMarked
package org.svod.desk.security;

import org.jspecify.annotations.NullMarked;
