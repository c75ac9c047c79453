@NullMarked
package org.svod.desk.page;

import org.jspecify.annotations.NullMarked;
