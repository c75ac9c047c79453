/**
 * Reads the files under {@code jobs/}: CSV tables and YAML settings. Every value knows its file and line, so a wrong
 * value, or a file that is not read, is reported before anything is changed. All problems of all files are collected
 * and reported together.
 *
 * <p>Imports nothing of ours. It uses Commons CSV for the tables, SnakeYAML for the settings and Commons Text for names
 * that are nearly right.
 */
@NullMarked
package org.svod.settings;

import org.jspecify.annotations.NullMarked;
