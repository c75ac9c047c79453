/**
 * How a workbook ({@code .xlsx}) is read: as a stream, in bounded memory. A workbook is a zip of XML files, made by
 * people we do not know: before a part is read, its form, its size and what it may hold are limited, and whatever
 * breaks a limit refuses the whole file with a finding. The first visible sheet with a heading is handed on as records,
 * cell by cell as the spreadsheet shows it.
 *
 * <p>A sheet is read twice: {@link org.svod.dialect.workbook.SheetSurvey} looks for the heading and for what stands at
 * the end of the XML (merged cells), {@link org.svod.dialect.workbook.SheetCursor} hands on the records.
 *
 * <p>May import {@code dialect}, {@code observation}, {@code finding} and {@code characters}. It uses Commons Compress
 * for the zip, the platform's XML stream reader, and of POI only what knows the number formats of a spreadsheet.
 */
@NullMarked
package org.svod.dialect.workbook;

import org.jspecify.annotations.NullMarked;
