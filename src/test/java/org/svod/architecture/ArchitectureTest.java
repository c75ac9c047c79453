package org.svod.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.settings.OperatorException;

/**
 * The table of the architecture: which package may import which of ours, and which libraries. Data flows down it; no
 * import runs back up.
 */
class ArchitectureTest {

    private static final String ROOT = "org.svod.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.svod");

    private static final List<String> DOMAIN = List.of(
            "characters",
            "period",
            "finding",
            "settings",
            "rule",
            "codebook",
            "rule.applied",
            "observation",
            "observation.cases",
            "round",
            "release",
            "dialect",
            "dialect.workbook",
            "submission",
            "submission.text",
            "delivery",
            "acceptance",
            "reconciliation",
            "figures",
            "analysis.trend",
            "analysis.forecast",
            "analysis.series",
            "analysis.mirror",
            "analysis.quality",
            "analysis.estimates",
            "analysis.instruments",
            "analysis.rules");
    private static final String READ =
            "characters period finding settings rule codebook rule.applied observation observation.cases round dialect dialect.workbook files submission.text delivery";
    private static final String JUDGED = READ + " submission acceptance";
    private static final String REPORT = JUDGED
            + " reconciliation figures analysis.trend analysis.forecast analysis.series analysis.mirror analysis.quality analysis.estimates analysis.instruments analysis.rules publication";
    private static final String RUN = REPORT + " release intake publication.letter publication.tables";
    private static final String CONSOLIDATED = RUN + " run databank";
    private static final String WRITTEN = CONSOLIDATED
            + " consolidation publication.sheet publication.workbook publication.receipt publication.template";

    /** Package, packages of ours that it may import, libraries that it may import besides the platform and JSpecify. */
    static final Map<String, List<String>> TABLE = new LinkedHashMap<>();

    static {
        row("characters", "", "");
        row("files", "", "com.amazon.corretto.crypto");
        row("period", "", "");
        row("finding", "characters", "com.ibm.icu");
        row("settings", "", "org.apache.commons.csv org.apache.commons.text org.yaml.snakeyaml");
        row("rule", "", "");
        row("codebook", "settings characters rule", "org.apache.commons.text");
        row("rule.applied", "rule codebook observation period finding", "");
        row("observation", "codebook period characters", "");
        row("observation.cases", "observation files codebook period", "");
        row("round", "observation codebook period settings", "");
        row("release", "round", "");
        row("dialect", "finding characters", "org.apache.commons.compress org.mozilla.universalchardet");
        row(
                "dialect.workbook",
                "dialect observation finding characters",
                "org.apache.poi.ss.usermodel org.apache.commons.compress javax.xml.stream");
        row("submission.text", "observation codebook finding period characters", "org.apache.commons.text com.ibm.icu");
        row("delivery", "submission.text dialect round codebook finding period", "");
        row("submission", READ, "");
        row("acceptance", READ + " submission", "");
        row("reconciliation", JUDGED, "org.apache.commons.statistics org.apache.commons.numbers");
        row("figures", JUDGED + " reconciliation", "");
        row("analysis.trend", "", "org.apache.commons.numbers");
        row("analysis.forecast", "period", "org.apache.commons.numbers");
        row("analysis.series", JUDGED + " reconciliation figures analysis.trend analysis.forecast", "");
        row("analysis.mirror", JUDGED + " reconciliation", "");
        row("analysis.quality", JUDGED + " reconciliation figures analysis.mirror", "");
        row("analysis.estimates", JUDGED + " reconciliation figures", "");
        row("analysis.instruments", "round codebook period", "");
        row("analysis.rules", JUDGED + " reconciliation figures", "");
        row("intake", JUDGED + " release", "com.fasterxml.jackson.annotation tools.jackson");
        row(
                "databank",
                JUDGED + " reconciliation figures",
                "org.springframework.jdbc org.springframework.dao org.springframework.transaction"
                        + " org.flywaydb.core org.apache.commons.dbcp2 javax.sql tools.jackson");
        row("publication", REPORT, "");
        row("publication.tables", REPORT, "org.apache.commons.csv tools.jackson");
        row(
                "publication.sheet",
                "codebook period observation finding characters files publication",
                "org.apache.poi org.openxmlformats org.apache.xmlbeans org.apache.commons.compress com.ibm.icu");
        row(
                "publication.workbook",
                REPORT + " publication.sheet publication.tables",
                "org.apache.poi org.openxmlformats com.ibm.icu");
        row(
                "publication.receipt",
                REPORT + " publication.sheet publication.tables",
                "org.apache.poi com.ibm.icu tools.jackson");
        row(
                "publication.template",
                "codebook period observation files dialect publication.sheet",
                "org.apache.poi org.openxmlformats com.ibm.icu org.apache.commons.csv");
        row(
                "publication.letter",
                REPORT + " publication.sheet",
                "org.apache.poi com.deepoove com.ibm.icu org.openxmlformats org.apache.xmlbeans javax.xml org.w3c.dom org.xml.sax");
        row("evidence", "files codebook period observation publication.tables", "org.apache.commons.csv tools.jackson");
        row(
                "query",
                "databank publication.tables publication.sheet observation codebook",
                "org.apache.commons.csv tools.jackson");
        row("run", RUN, "org.springframework.scheduling tools.jackson");
        row("watch", RUN + " run", "");
        row("notice", RUN + " run publication.receipt", "tools.jackson");
        row("consolidation", CONSOLIDATED, "tools.jackson");
        row("outputs", WRITTEN, "");
        row("acts", WRITTEN + " outputs", "tools.jackson org.apache.commons.csv");
        row("request", WRITTEN + " outputs acts", "org.apache.commons.csv tools.jackson javax.crypto");
        row(
                "notice.sending",
                RUN + " run publication.receipt notice watch acts",
                "com.ibm.icu tools.jackson jakarta.mail jakarta.activation org.eclipse.angus javax.crypto");
        row("verification", WRITTEN + " outputs acts", "");
        row(
                "job",
                WRITTEN + " outputs acts request verification",
                "org.springframework.batch org.springframework.core org.springframework.transaction javax.sql");
        row(
                "cli",
                WRITTEN + " outputs acts request verification job evidence query watch notice notice.sending",
                "org.springframework.scheduling picocli me.tongfei org.slf4j");
        row(
                "desk.reading",
                "codebook round release period settings files observation observation.cases submission reconciliation run outputs publication.tables evidence",
                "org.apache.commons.csv tools.jackson");
        row(
                "desk.security",
                "files acts release codebook finding",
                "org.springframework.security org.springframework.web org.springframework.http jakarta.servlet");
        row("desk.spool", "files codebook period publication publication.receipt delivery", "tools.jackson");
        row("desk.asking", "files codebook run request desk.security desk.reading desk.spool", "tools.jackson");
        row(
                "desk.page",
                "desk.security desk.reading desk.spool desk.asking request acts release codebook round period settings files finding observation"
                        + " delivery submission acceptance reconciliation run publication publication.receipt publication.template publication.sheet outputs evidence cli",
                "org.springframework.boot.webmvc org.springframework.core org.springframework.http org.springframework.security"
                        + " org.springframework.stereotype org.springframework.ui org.springframework.web jakarta.servlet tools.jackson");
        row(
                "desk",
                "desk.page desk.security desk.reading desk.spool desk.asking run cli",
                "jakarta.servlet org.springframework.beans org.springframework.boot org.springframework.context org.springframework.core.env"
                        + " org.springframework.security org.springframework.util.function org.springframework.web.servlet"
                        + " org.apache.catalina");
    }

    private static void row(String ours, String mayImport, String libraries) {
        TABLE.put(ours, List.of(mayImport, libraries));
    }

    static Stream<String> packages() {
        return TABLE.keySet().stream();
    }

    @Test
    void theTableNamesEveryPackage() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(c -> found.add(c.getPackageName().substring(ROOT.length())));
        assertThat(found).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatTheTableSays(String name) {
        List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations..", ROOT + name));
        Stream.of(TABLE.get(name).get(0).split(" ")).filter(s -> !s.isEmpty()).forEach(p -> allowed.add(ROOT + p));
        Stream.of(TABLE.get(name).get(1).split(" ")).filter(s -> !s.isEmpty()).forEach(p -> allowed.add(p + ".."));
        if (name.startsWith("publication.") || name.equals("publication")) {
            allowed.add("javax.xml..");
            allowed.add("org.w3c..");
        }
        ArchRule rule = classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)));
        rule.check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.svod.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theDomainKnowsNoClockNoDefaultLocaleAndNoDefaultZone() {
        String[] domain = DOMAIN.stream().map(p -> ROOT + p + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(domain)
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheDatabankKnowsSqlAndOnlyTheCommandLinePrints() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "databank.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.hsqldb..")
                .check(CLASSES);
        // Spring Batch keeps its repository in the same database, and asks for the source of its connections.
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "databank.."))
                .and()
                .doNotHaveSimpleName("BatchInfrastructure")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..")
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "cli.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    /** What grows here is a rule that has its place elsewhere. */
    @Test
    void theJobIsAFewClassesOfSpringBatch() {
        assertThat(CLASSES.stream()
                        .filter(c -> c.getPackageName().equals(ROOT + "job"))
                        .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void onlyListenersTellTheProgress() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "job")
                .and()
                .haveNameNotMatching(".*\\.(ProgressListeners.*|NightlyJobConfiguration|SvodApplication)")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "run.Progress")
                .check(CLASSES);
    }

    @Test
    void onlyDecimalsWritesADecimalAsText() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Decimals")
                .should()
                .callMethod(BigDecimal.class, "toPlainString")
                .orShould()
                .callMethod(BigDecimal.class, "stripTrailingZeros")
                .check(CLASSES);
    }

    /** In the tests too: a reader who looks for a type by its name finds one. */
    @Test
    void noSimpleNameIsUsedByTwoTopLevelTypes() throws IOException {
        Map<String, List<Path>> named = new TreeMap<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .forEach(file -> named.computeIfAbsent(
                                        String.valueOf(file.getFileName()), n -> new ArrayList<>())
                                .add(file));
            }
        }

        assertThat(named).isNotEmpty();
        assertThat(named.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    /** Records that mirror one row of a table, one line of a file or one document, component by component. */
    private static final Set<String> MIRRORS = Set.of(
            "codebook.Indicator", // a line of indicators.csv
            "round.Round", // round.yml
            "round.Decision", // a line of decisions.csv
            "round.Register", // the tables of a register
            "round.Instrument", // a line of a register
            "round.Programme", // a line of a register
            "round.LetterSettings", // letter.yml
            "analysis.estimates.Estimate", // a line of a table
            "round.Treaty$Participation", // a line of participation.csv
            "run.NightlySettings", // nightly.yml
            "acceptance.OutcomeHead", // a row of the table of deliveries
            "delivery.Delivery", // a row of the table of deliveries
            "submission.Understanding", // a stored column
            "databank.PublicationRepository$Publication", // a row of the table of publications
            "databank.ReceiptRow", // a line of the list of receipts
            "intake.JournalEntry$Delivered", // a line of the journal
            "intake.JournalEntry$Published", // a line of the journal
            "intake.JournalEntry$Acted", // a line of the journal
            "intake.JournalEntry$Requested", // a line of the journal
            "request.Request$Decide", // a line of decisions.csv
            "request.RequestAnswers$Given", // an answer
            "notice.sending.SendSettings$Mail", // a part of send.yml
            "figures.Figure", // a line of the table of annual figures
            "reconciliation.Flag", // a line of the table of flags
            "reconciliation.JointCase", // a line of the table of joint cases
            "reconciliation.MirrorPair", // a line of the table of returns between states
            "run.RoundSummary", // a stored column
            "run.RoundSummary$SummaryFigure", // a line of the table at the end of a run
            "publication.tables.EvidenceLine", // a line of a table
            "desk.reading.FigureLine",
            "evidence.SourceLine", // a line of a table
            "run.RunReport"); // the run report

    @Test
    void noConstructorHasMoreThanSevenParametersExceptOfRecordsThatMirrorARow() {
        Set<String> wide = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            boolean isWide = type.getConstructors().stream()
                    .anyMatch(c -> c.getRawParameterTypes().size() > 7);
            if (isWide) {
                wide.add(type.getName().substring(ROOT.length()));
            }
        }

        assertThat(wide).isSubsetOf(MIRRORS);
        assertThat(CLASSES.stream()
                        .filter(c -> MIRRORS.contains(c.getName().substring(ROOT.length())))
                        .filter(c -> !c.isRecord()))
                .isEmpty();
    }

    @Test
    void everyFailureOfOurOwnHasWordsForAnOperator() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .and()
                .areTopLevelClasses()
                .should()
                .beAssignableTo(OperatorException.class)
                .check(CLASSES);
    }

    @Test
    void everyStepGoesThroughTheOneFactory() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Steps")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.batch.core.step.builder.StepBuilder")
                .check(CLASSES);
    }
}
