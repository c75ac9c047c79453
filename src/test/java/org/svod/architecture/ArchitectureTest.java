package org.svod.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            "period", "finding", "settings", "codebook", "round", "dialect", "submission", "reconciliation", "figures");
    private static final String REPORT =
            "period finding settings codebook round dialect submission reconciliation figures publication";

    /**
     * Package, packages of ours that it may import, library packages that it may import besides the platform and
     * JSpecify.
     */
    private static final Map<String, List<String>> TABLE = new LinkedHashMap<>();

    static {
        row("period", "", "");
        row("finding", "", "com.ibm.icu");
        row("settings", "", "org.apache.commons.csv org.apache.commons.text org.yaml.snakeyaml");
        row("codebook", "settings", "org.apache.commons.text");
        row("round", "codebook period settings", "");
        row("dialect", "finding", "org.apache.commons.csv org.mozilla.universalchardet");
        row("submission", "dialect finding round codebook period", "org.apache.commons.text");
        row(
                "reconciliation",
                "submission finding round codebook period",
                "org.apache.commons.statistics org.apache.commons.numbers");
        row("figures", "reconciliation submission round codebook period", "");
        row("intake", "submission codebook period", "com.fasterxml.jackson.annotation tools.jackson");
        row(
                "databank",
                "figures reconciliation submission finding round codebook period",
                "org.springframework.jdbc org.springframework.dao org.flywaydb.core org.apache.commons.dbcp2 javax.sql tools.jackson");
        row("publication", REPORT, "");
        row("publication.tables", REPORT, "org.apache.commons.csv tools.jackson");
        row(
                "publication.sheet",
                REPORT,
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
                REPORT + " publication.sheet publication.tables",
                "org.apache.poi org.openxmlformats com.ibm.icu org.apache.commons.csv");
        row(
                "publication.letter",
                REPORT + " publication.sheet",
                "org.apache.poi com.deepoove com.ibm.icu org.openxmlformats org.apache.xmlbeans");
        row(
                "job",
                REPORT
                        + " publication.tables publication.workbook publication.receipt publication.template publication.letter intake databank",
                "org.springframework.batch org.springframework.core org.springframework.jdbc org.springframework.scheduling org.springframework.transaction javax.sql tools.jackson");
        row(
                "cli",
                REPORT
                        + " publication.tables publication.receipt publication.template publication.letter intake databank job",
                "org.springframework.scheduling picocli me.tongfei org.slf4j");
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
                .that(resideOutsideOfPackages(ROOT + "databank..", ROOT + "job.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "cli.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
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
