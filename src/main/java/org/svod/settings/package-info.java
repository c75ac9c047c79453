/**
 * How the files under {@code jobs/} are read: CSV tables and YAML settings whose every value knows its file and line, so that a
 * wrong one is named before anything is touched. All problems of all files are collected and told together.
 *
 * <p>Imports nothing of ours; Commons CSV for the tables and SnakeYAML for the settings.
 */
@NullMarked
package org.svod.settings;

import org.jspecify.annotations.NullMarked;
