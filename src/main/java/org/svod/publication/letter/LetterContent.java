package org.svod.publication.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.codebook.Indicator;

/**
 * The whole content of a letter, by placeholder.
 *
 * @param values texts (with marks), flags, and lists of texts and cells by name
 * @param bindings the bindings of the marks
 * @param required sources that the finished letter must show
 * @param once sources that the finished letter must show exactly once
 * @param omitted indicators left out
 * @param draft whether it is a draft
 */
record LetterContent(
        Map<String, Object> values,
        Bindings bindings,
        Set<String> required,
        Set<String> once,
        List<Indicator> omitted,
        boolean draft) {}
