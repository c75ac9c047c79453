/**
 * The sample year under {@code input/}: planned top-down, so that the published figures of the shipped round come out
 * exactly. Everything below those figures is invented. {@code mvn test -Dtest=SampleTest -Dsample.write=true} writes
 * the files anew; without the flag the same test holds the shipped files to what would be written.
 *
 * <p>May import {@code period}, and the rule about outliers of {@code reconciliation}: the sample is no mirror of the
 * code that reads it.
 */
@NullMarked
package org.svod.sample;

import org.jspecify.annotations.NullMarked;
