package org.svod.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between two sets, without figures: answers to requests can be read by more people than a draft. Each
 * line gives the kind, its code and the number of lines that differ, like {@code figure DETAINED: 2}.
 */
final class WhatChanged {

    private WhatChanged() {}

    /** The same as these lines, each of which begins with a sign, a kind and a code. */
    static List<String> of(List<String> difference) {
        Map<String, Integer> lines = new TreeMap<>();
        difference.forEach(line -> lines.merge(subject(line), 1, Integer::sum));
        return lines.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static String subject(String line) {
        String[] words = line.split(" ", 4);
        return words.length < 3 ? "" : words[1] + " " + words[2];
    }
}
