package org.svod.publication.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a letter in the form that the template library needs: an entry of a list also has all texts and flags
 * of the letter, besides its own words and the lists below it.
 */
final class TemplateModel {

    private TemplateModel() {}

    static Map<String, Object> of(LetterContent content) {
        Map<String, Object> everywhere = new HashMap<>(content.values());
        everywhere.values().removeIf(List.class::isInstance);
        Map<String, Object> model = new HashMap<>(content.values());
        for (String list : Placeholders.LISTS) {
            model.computeIfPresent(
                    list,
                    (name, entries) -> ((List<?>) entries)
                            .stream()
                                    .map(entry -> entry((LetterEntry) entry, everywhere))
                                    .toList());
        }
        return model;
    }

    private static Map<String, Object> entry(LetterEntry entry, Map<String, Object> everywhere) {
        Map<String, Object> model = words(entry.text(), everywhere);
        model.put(
                Placeholders.ITEMS,
                entry.points().stream().map(point -> point(point, everywhere)).toList());
        return model;
    }

    private static Map<String, Object> point(LetterEntry.Point point, Map<String, Object> everywhere) {
        Map<String, Object> model = words(point.text(), everywhere);
        model.put(Placeholders.BEGINS, point.lead().isPresent());
        model.put(Placeholders.LEAD, point.lead().orElse(""));
        return model;
    }

    private static Map<String, Object> words(String text, Map<String, Object> everywhere) {
        Map<String, Object> model = new HashMap<>(everywhere);
        model.put(Placeholders.TEXT, text);
        return model;
    }
}
