@NullMarked
package org.svod.desk;

import org.jspecify.annotations.NullMarked;
