/**
 * How the files under {@code jobs/} are read: CSV tables and YAML settings whose every value knows its file and line,
 * so that a wrong one is named before anything is touched; so is a file that nobody reads. All problems of all files
 * are collected and told together.
 *
 * <p>Imports nothing of ours. It uses Commons CSV for the tables, SnakeYAML for the settings and Commons Text for names
 * that are nearly right.
 */
@NullMarked
package org.svod.settings;

import org.jspecify.annotations.NullMarked;
