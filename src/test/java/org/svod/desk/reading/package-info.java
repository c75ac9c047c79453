@NullMarked
package org.svod.desk.reading;

import org.jspecify.annotations.NullMarked;
