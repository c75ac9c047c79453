/**
 * Empty returns for states to fill in: {@link org.svod.publication.template.TemplateWorkbook} for people with a
 * spreadsheet, {@link org.svod.publication.template.TemplateCsv} for those who write the file themselves. Their choices
 * come only from the codebook.
 *
 * <p>May import {@code codebook}, {@code period}, {@code observation}, {@code files}, {@code dialect} and
 * {@code publication.sheet}. It uses POI and Commons CSV.
 */
@NullMarked
package org.svod.publication.template;

import org.jspecify.annotations.NullMarked;
