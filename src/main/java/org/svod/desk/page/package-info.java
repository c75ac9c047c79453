/**
 * The pages of the desk: a controller, a template and a part of the words for each.
 *
 * <p>May import {@code desk.security}, {@code desk.reading}, {@code desk.spool}, {@code desk.asking}, {@code request},
 * {@code acts}, {@code release}, {@code codebook}, {@code round}, {@code period}, {@code settings}, {@code files},
 * {@code finding}, {@code observation}, {@code delivery}, {@code submission}, {@code acceptance},
 * {@code reconciliation}, {@code run}, {@code publication}, {@code publication.receipt}, {@code publication.template},
 * {@code publication.sheet}, {@code outputs}, {@code evidence} and {@code cli}. It uses Spring MVC, Spring Security and
 * the servlet API.
 */
@NullMarked
package org.svod.desk.page;

import org.jspecify.annotations.NullMarked;
