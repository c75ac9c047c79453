package org.svod.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A publication that changed a figure.
 *
 * @param number from 1, within its round
 * @param date run date of the publication
 * @param values the figures as published then, by indicator code; codes that nobody reported are absent
 * @param statuses the status of each figure then, by indicator code
 * @param causes what brought the change: submissions ({@code KZ_2023-05_v2.csv}) and decisions ({@code decision joint TRAL-23/017})
 */
public record Vintage(int number, LocalDate date, Map<String, BigDecimal> values, Map<String, FigureStatus> statuses, List<String> causes) {}
