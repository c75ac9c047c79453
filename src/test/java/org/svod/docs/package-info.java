/** What the documentation shows is what the software does. */
@NullMarked
package org.svod.docs;

import org.jspecify.annotations.NullMarked;
