package org.svod.desk.security;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator can set about the desk.
 *
 * @param hosts names under which the desk is reached, besides those of this machine
 * @param open pages that may be read without a sign-in
 * @param isEncrypted whether browsers reach the desk by https
 * @param longest how long a session lasts at most, however busy it is
 * @param largest bytes of the largest file that may be sent
 * @param proxy who may name people in a header
 */
public record DeskRules(
        Set<String> hosts,
        Set<DeskPage> open,
        boolean isEncrypted,
        Duration longest,
        long largest,
        Optional<TrustedProxy> proxy) {}
