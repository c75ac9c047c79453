package org.svod.publication.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.Indicator;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.figures.Ledger;
import org.svod.figures.ResponseCounts;
import org.svod.publication.ReportEdition;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundReturns;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.Approval;
import org.svod.round.Imprint;
import org.svod.round.QualityLimits;
import org.svod.round.Register;
import org.svod.round.RegisterReader;
import org.svod.round.ReleaseSettings;
import org.svod.round.Round;
import org.svod.round.RoundReader;
import org.svod.settings.SettingsProblems;

/** Reports over the shipped jobs folder with chosen figures. */
final class LetterFixture {

    static final Path JOBS = Path.of("jobs");
    static final Path TEMPLATES = JOBS.resolve("letter");
    static final Locale EN = Locale.ENGLISH;
    static final Locale RU = Locale.forLanguageTag("ru");

    /** The published figures of 2023. */
    static final Map<String, String> PUBLISHED = Map.of(
            "DETAINED",
            "147",
            "WANTED_IN_PRISON",
            "7",
            "FINANCING",
            "138",
            "WANTED_RETURNED",
            "105",
            "FIREARMS",
            "3798",
            "AMMUNITION",
            "152112",
            "EXPLOSIVES",
            "304.500",
            "DEVICES",
            "359");

    static final Codebook CODEBOOK = codebook();

    private LetterFixture() {}

    static Codebook codebook() {
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(JOBS, problems);
        problems.throwIfAny();
        return codebook;
    }

    static Round round(int year) {
        return RoundReader.readAll(JOBS, CODEBOOK, new SettingsProblems())
                .ofYear(year)
                .orElseThrow();
    }

    static Register register(int year) {
        SettingsProblems problems = new SettingsProblems();
        Register register = RegisterReader.read(JOBS, round(year), problems).orElseThrow();
        problems.throwIfAny();
        return register;
    }

    /** A final report; twelve of the firearms were joint cases counted twice. */
    static RoundReport report(int year, Map<String, String> values) {
        return report(year, values, FigureStatus.FINAL);
    }

    static RoundReport report(int year, Map<String, String> values, FigureStatus status) {
        return report(withoutNote(round(year), ReleaseSettings.NONE), values, status);
    }

    /** A final report of a round whose letter must be approved before it is signed. */
    static RoundReport toApprove(int year, Map<String, String> values) {
        return report(
                withoutNote(round(year), new ReleaseSettings(Approval.ONE, Optional.empty())),
                values,
                FigureStatus.FINAL);
    }

    /** A final report of the shipped round, which comes with a note. */
    static RoundReport noted(int year, Map<String, String> values) {
        return report(round(year), values, FigureStatus.FINAL);
    }

    private static Round withoutNote(Round r, ReleaseSettings release) {
        return new Round(
                r.year(),
                r.title(),
                r.expected(),
                r.frequency(),
                r.frequencies(),
                r.dueDays(),
                r.closes(),
                r.acceptance(),
                r.jointPolicy(),
                r.mirror(),
                r.plausibility(),
                r.silence(),
                r.questions(),
                r.previous(),
                r.received(),
                r.decided(),
                Optional.empty(),
                Imprint.NONE,
                Optional.empty(),
                release,
                QualityLimits.NONE);
    }

    private static RoundReport report(Round round, Map<String, String> values, FigureStatus status) {
        List<Figure> figures = CODEBOOK.indicators().stream()
                .map(i -> figure(i, Optional.ofNullable(values.get(i.code())), status))
                .toList();
        return new RoundReport(
                new ReportEdition(CODEBOOK, round, LocalDate.of(2024, 6, 3), "test"),
                figures,
                new Ledger(List.of()),
                new Reconciliation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Questions.NONE),
                new RoundReturns(new Coverage(List.of()), ItemResponses.NONE, List.of()),
                List.of(),
                List.of());
    }

    private static Figure figure(Indicator indicator, Optional<String> value, FigureStatus status) {
        BigDecimal joint = indicator.code().equals("FIREARMS") ? new BigDecimal("-12") : BigDecimal.ZERO;
        Optional<Bridge> bridge =
                value.map(v -> new Bridge(new BigDecimal(v).subtract(joint), joint, BigDecimal.ZERO, BigDecimal.ZERO));
        return new Figure(
                indicator,
                bridge,
                status,
                1,
                Optional.empty(),
                9,
                9,
                Set.of(),
                new ResponseCounts(108, 108, 108, 0, 0));
    }

    static byte[] letter(RoundReport report, Register register, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Letters.write(report, register, TEMPLATES, locale, out);
        return out.toByteArray();
    }

    /** The paragraphs of the body, one a line. */
    static List<String> paragraphs(byte[] letter) throws IOException {
        return DocumentText.of(letter).stream()
                .filter(l -> l.part().equals("/word/document.xml"))
                .map(LetterLine::text)
                .toList();
    }

    static String text(byte[] letter) throws IOException {
        return paragraphs(letter).stream().collect(Collectors.joining("\n"));
    }
}
