package org.svod.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.settings.SettingsTree;

/** Reads the part {@code imprint} of {@code round.yml}. */
final class ImprintReader {

    private ImprintReader() {}

    static Imprint read(SettingsTree yaml, Codebook codebook) {
        SettingsTree imprint = yaml.tree("imprint");
        Optional<String> methods = imprint.text("methods");
        methods.filter(address -> !address.matches("https?://[^\\s<>\"]+"))
                .ifPresent(address -> imprint.problem(
                        "methods",
                        "imprint.methods " + address + " is no address",
                        "an address like https://example.org/methods"));
        return new Imprint(
                name(imprint, "contact"),
                name(imprint, "licence"),
                methods,
                imprint.date("next-release"),
                figures(imprint, codebook));
    }

    private static Optional<Name> name(SettingsTree imprint, String key) {
        SettingsTree name = imprint.tree(key);
        return imprint.has(key) ? Optional.of(new Name(name.required("en"), name.required("ru"))) : Optional.empty();
    }

    private static List<Indicator> figures(SettingsTree imprint, Codebook codebook) {
        List<Indicator> figures = new ArrayList<>();
        for (String code : imprint.list("figures")) {
            Optional<Indicator> indicator = codebook.indicators().find(code).filter(Indicator::published);
            if (indicator.isEmpty() || figures.contains(indicator.get())) {
                imprint.problem(
                        "figures",
                        "imprint.figures: " + code
                                + (indicator.isEmpty() ? " is no published indicator" : " is named twice"),
                        "codes of published indicators, each once");
            } else {
                figures.add(indicator.get());
            }
        }
        if (figures.size() > Imprint.MOST_FIGURES) {
            imprint.problem(
                    "figures",
                    "imprint.figures names " + figures.size() + " indicators",
                    "at most " + Imprint.MOST_FIGURES + ", which fit on one page");
        }
        return figures;
    }
}
