package org.svod.publication.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a letter in the form that the template library needs: an entry of a list also has all texts and flags
 * of the letter, besides its own words.
 */
final class TemplateModel {

    private TemplateModel() {}

    static Map<String, Object> of(LetterContent content) {
        Map<String, Object> everywhere = new HashMap<>(content.values());
        everywhere.values().removeIf(List.class::isInstance);
        Map<String, Object> model = new HashMap<>(content.values());
        for (String list : Placeholders.LISTS) {
            model.computeIfPresent(list, (name, entries) -> entries((List<?>) entries, everywhere));
        }
        return model;
    }

    private static List<Map<String, Object>> entries(List<?> texts, Map<String, Object> everywhere) {
        return texts.stream()
                .map(text -> {
                    Map<String, Object> entry = new HashMap<>(everywhere);
                    entry.put(Placeholders.TEXT, text);
                    return entry;
                })
                .toList();
    }
}
