package org.svod.publication.letter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.publication.RoundReport;

/** The part of the letter about figures: those that at least one State reported, in their order. */
final class FiguresPart {

    private final RoundReport report;
    private final Voice voice;
    private final List<Figure> told;

    FiguresPart(RoundReport report, Voice voice) {
        this.report = report;
        this.voice = voice;
        this.told =
                report.published().stream().filter(f -> f.value().isPresent()).toList();
    }

    /**
     * Whether the letter cannot be sent as it is, because a figure in it may still change or the round's figures come
     * with a note.
     */
    boolean draft() {
        return provisional() || (!told.isEmpty() && report.round().note().isPresent());
    }

    private boolean provisional() {
        return told.stream().anyMatch(f -> f.status() == FigureStatus.PROVISIONAL);
    }

    /** The remark at the beginning of a draft. */
    private String remark() {
        String draft = voice.say(Sentence.DRAFT.key(), Map.of("date", voice.day("date of the figures", report.asOf())));
        Optional<String> note = report.round().note().map(n -> voice.name("note of the round", n));
        return provisional() ? note.map(n -> draft + ". " + n).orElse(draft) : note.orElse(draft);
    }

    /** Published indicators that no State reported. */
    List<Indicator> omitted() {
        return report.published().stream()
                .filter(f -> f.value().isEmpty())
                .map(Figure::indicator)
                .toList();
    }

    /** Sources that the letter must show: every figure in words, and in the annex. */
    List<String> sources() {
        return told.stream()
                .map(f -> source(f.indicator()))
                .flatMap(s -> Stream.of(s, s + " value"))
                .toList();
    }

    Map<String, Object> values() {
        return Map.of(
                "has_figures",
                !told.isEmpty(),
                "no_figures",
                told.isEmpty(),
                Placeholders.RESULTS,
                results(),
                Placeholders.IS_DRAFT,
                draft(),
                "draft",
                remark(),
                "as_of",
                voice.day("date of the figures", report.asOf()),
                Placeholders.ANNEX,
                told.stream().map(this::row).toList());
    }

    /** All figures in words: in the sentences of {@code results.csv}, or in one sentence if there are none. */
    private String results() {
        List<ResultSentence> sentences = voice.wording().results();
        if (sentences.isEmpty()) {
            return told.stream().map(this::phrase).collect(Collectors.joining("; "));
        }
        List<String> named =
                sentences.stream().flatMap(s -> s.indicators().stream()).toList();
        Stream<Optional<String>> ofRows = sentences.stream()
                .map(s -> sentence(s.key(), s.indicators().stream().flatMap(this::told)));
        Optional<String> others = sentence(
                Sentence.RESULT.key(),
                told.stream().filter(f -> !named.contains(f.indicator().code())));
        return Stream.concat(ofRows, Stream.of(others))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Stream<Figure> told(String indicator) {
        return told.stream().filter(f -> f.indicator().code().equals(indicator));
    }

    /** A sentence of several figures; none if it would have no figure. */
    private Optional<String> sentence(String key, Stream<Figure> figures) {
        List<String> phrases = figures.map(this::phrase).toList();
        return phrases.isEmpty()
                ? Optional.empty()
                : Optional.of(voice.say(
                        key,
                        Map.of(
                                "figures", voice.list(phrases.stream()),
                                "year",
                                        voice.plain(
                                                "rounds/" + report.round().name() + "/round.yml round",
                                                report.round().year()))));
    }

    /** One figure in words: by the wording of its indicator or, if there is none, by its name in the codebook. */
    private String phrase(Figure figure) {
        Indicator indicator = figure.indicator();
        BigDecimal value = figure.value().orElseThrow();
        String own = Sentence.FIGURE.key() + "." + indicator.code();
        String number = voice.number(source(indicator), value, indicator.decimals());
        String said = voice.say(
                voice.wording().has(own) ? own : Sentence.FIGURE.key(),
                Map.of(
                        "number",
                        number,
                        "count",
                        value,
                        "name",
                        voice.name(codebook(indicator) + " name", indicator.name()),
                        "unit",
                        voice.name(
                                "codebook/units.csv " + indicator.unit() + " name",
                                indicator.unit().name())));
        return said.replace(number + " ", number + voice.language().afterNumber());
    }

    private Map<String, Object> row(Figure figure) {
        Indicator indicator = figure.indicator();
        Bridge bridge = figure.bridge().orElseThrow();
        return Map.of(
                "indicator", voice.name(codebook(indicator) + " name", indicator.name()),
                "unit",
                        voice.name(
                                "codebook/units.csv " + indicator.unit() + " name",
                                indicator.unit().name()),
                "reported", part(indicator, "reported", bridge.reported()),
                "joint", part(indicator, "joint", bridge.joint()),
                "mirror", part(indicator, "mirror", bridge.mirror()),
                "decision", part(indicator, "decision", bridge.decision()),
                "value", part(indicator, "value", bridge.value()),
                "status", voice.say(Sentence.STATUS.key(figure.status()), Map.of()));
    }

    private String part(Indicator indicator, String part, BigDecimal amount) {
        return voice.number(source(indicator) + " " + part, amount, indicator.decimals());
    }

    private static String source(Indicator indicator) {
        return "figure " + indicator;
    }

    private static String codebook(Indicator indicator) {
        return "codebook/indicators.csv " + indicator;
    }
}
