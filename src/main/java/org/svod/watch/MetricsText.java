package org.svod.watch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.observation.Decimals;

/** Metrics in the text format of Prometheus, without timestamps, as a collector of text files wants them. */
final class MetricsText {

    private final StringBuilder text = new StringBuilder();

    /** A metric without labels. */
    MetricsText gauge(String name, String help, long value) {
        head(name, help);
        return sample(name, Map.of(), Long.toString(value));
    }

    /**
     * A metric with one value for each label, in the order of the map; left out if there is none.
     *
     * @param labels the names of the labels, divided by commas
     * @param values the values of the labels, divided by line feeds, with the value of the metric
     */
    MetricsText gauges(String name, String help, String labels, Map<String, BigDecimal> values) {
        if (!values.isEmpty()) {
            head(name, help);
            String[] names = labels.split(",");
            values.forEach((key, value) -> {
                Map<String, String> labelled = new LinkedHashMap<>();
                String[] parts = key.split("\n", -1);
                for (int i = 0; i < names.length; i++) {
                    labelled.put(names[i], parts[i]);
                }
                sample(name, labelled, Decimals.textAsGiven(value));
            });
        }
        return this;
    }

    private void head(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private MetricsText sample(String name, Map<String, String> labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(value).append('\n');
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
