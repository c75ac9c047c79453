package org.svod.analysis.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.analysis.Answers;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.State;
import org.svod.round.Treaty;
import org.svod.round.TreatyReader;
import org.svod.settings.SettingsProblems;

/** Eighteen deposits of three treaties as their depositaries have published them lead to the published days. */
class RealDepositsTest {

    private static final Codebook CODEBOOK = CodebookReader.read(Path.of("jobs"), new SettingsProblems());
    private static final String TREATIES = """
            id,title_en,title_ru,kind_en,kind_ru,depositary_en,depositary_ru,rule,delay_days,in_force_stated
            PAYMENT-UNION-1994,Payment union,Платёжный союз,Agreement,Соглашение,Belarus,Беларусь,third-deposit,,
            FINANCING-CONVENTION-1999,Financing,Финансирование,Convention,Конвенция,United Nations,ООН,nth-deposit:22,30,2002-04-10
            CIS-AGREEMENT-997-747,Agreement,Соглашение,Agreement,Соглашение,Belarus,Беларусь,third-deposit,,
            """;

    private final Path jobs;
    private List<CSVRecord> published = List.of();

    RealDepositsTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void writeTheRegister() throws IOException {
        published = Answers.of(getClass(), "deposits.csv");
        StringBuilder table = new StringBuilder(
                "instrument,state,signed,deposited,kind,reservation_en,reservation_ru,source,outside\n");
        for (CSVRecord line : published) {
            boolean outside = CODEBOOK.states().find(line.get("state")).isEmpty();
            String reservation = line.get("reservation").isEmpty() ? "," : "made,сделана";
            table.append(String.join(
                            ",",
                            line.get("instrument"),
                            line.get("state"),
                            line.get("signed"),
                            line.get("deposited"),
                            line.get("kind"),
                            reservation,
                            "note of the depositary",
                            outside ? "yes" : ""))
                    .append('\n');
        }
        Files.createDirectories(jobs.resolve("register"));
        Files.writeString(jobs.resolve("register/treaties.csv"), TREATIES);
        Files.writeString(jobs.resolve("register/participation.csv"), table);
    }

    private List<Treaty> read() {
        SettingsProblems problems = new SettingsProblems();
        List<Treaty> treaties = TreatyReader.read(jobs, CODEBOOK, problems);
        problems.throwIfAny();
        return treaties;
    }

    private TreatyMatrix matrix(LocalDate asOf) {
        return TreatyMatrix.of(read(), CODEBOOK.states().asList(), asOf);
    }

    private static TreatyCell cell(TreatyMatrix matrix, String treaty, String state) {
        return matrix.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.treaty().id().equals(treaty) && c.state().code().equals(state))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void giveThePublishedDays() {
        int deposits = 0;
        for (Treaty treaty : read()) {
            for (Treaty.Participation participation : treaty.participations()) {
                String expected = published.stream()
                        .filter(l -> l.get("instrument").equals(treaty.id())
                                && l.get("state").equals(participation.state()))
                        .findFirst()
                        .orElseThrow()
                        .get("expected_in_force");
                deposits += participation.deposited().isPresent() ? 1 : 0;

                assertThat(new EntryIntoForce(treaty)
                                .of(participation)
                                .map(LocalDate::toString)
                                .orElse(""))
                        .as(treaty.id() + " " + participation.state())
                        .isEqualTo(expected);
            }
        }
        assertThat(deposits).isEqualTo(18);
    }

    @Test
    void theMatrixIsThatOfADay() {
        TreatyMatrix matrix = matrix(LocalDate.of(1995, 10, 29));

        assertThat(matrix.rows().get(0).since()).contains(LocalDate.of(1995, 9, 25));
        assertThat(cell(matrix, "PAYMENT-UNION-1994", "BY").level()).isEqualTo(TreatyCell.Level.IN_FORCE);
        assertThat(cell(matrix, "PAYMENT-UNION-1994", "KZ").level())
                .as("it deposits tomorrow")
                .isEqualTo(TreatyCell.Level.SIGNED);
        assertThat(cell(matrix, "FINANCING-CONVENTION-1999", "AM").level()).isEqualTo(TreatyCell.Level.NONE);
        assertThat(cell(matrix(LocalDate.of(1995, 1, 31)), "PAYMENT-UNION-1994", "BY")
                        .level())
                .as("deposited, but the third deposit is still to come")
                .isEqualTo(TreatyCell.Level.DEPOSITED);
        assertThat(cell(matrix(LocalDate.of(2004, 11, 4)), "FINANCING-CONVENTION-1999", "BY")
                        .level())
                .as("thirty days after its own deposit")
                .isEqualTo(TreatyCell.Level.DEPOSITED);
    }

    @Test
    void sharesAndTheIndexCountCellsInForce() {
        TreatyMatrix matrix = matrix(LocalDate.of(2023, 12, 31));

        assertThat(matrix.rows()).extracting(TreatyMatrix.Row::inForce).containsExactly(8L, 2L, 7L);
        assertThat(matrix.harmonisation().orElseThrow()).isEqualByComparingTo("0.567");
        assertThat(TreatyMatrix.of(read(), List.<State>of(), LocalDate.EPOCH).harmonisation())
                .isEmpty();
    }

    @Test
    void whatTheDepositaryStatesIsShownAndTheDifferenceIsNamed() throws IOException {
        Path table = jobs.resolve("register/participation.csv");
        String text = Files.readString(table)
                .replace("source,outside", "source,outside,in_force_stated,withdrawn")
                .replace(
                        "KZ,1994-10-21,1995-10-30,notification,,,note of the depositary,",
                        "KZ,1994-10-21,1995-10-30,notification,,,note of the depositary,,1995-11-01,")
                .replace(
                        "KG,1994-10-21,1995-12-28,notification,,,note of the depositary,",
                        "KG,1994-10-21,1995-12-28,notification,a,б,note of the depositary,,1995-12-28,2000-01-01");
        Files.writeString(table, text);

        TreatyMatrix matrix = matrix(LocalDate.of(1999, 12, 31));

        assertThat(matrix.differing()).extracting(c -> c.state().code()).containsExactly("KZ");
        TreatyCell kz = matrix.differing().get(0);
        assertThat(kz.inForce()).contains(LocalDate.of(1995, 11, 1));
        assertThat(kz.computed()).contains(LocalDate.of(1995, 10, 30));
        assertThat(cell(matrix, "PAYMENT-UNION-1994", "KG").sign()).isEqualTo("● ®");
        assertThat(cell(matrix(LocalDate.of(2000, 1, 1)), "PAYMENT-UNION-1994", "KG")
                        .sign())
                .as("withdrawn")
                .isEqualTo("– ®");
    }

    @Test
    void wrongLinesAreNamed() throws IOException {
        Files.writeString(jobs.resolve("register/treaties.csv"), TREATIES.replace("nth-deposit:22", "when-ready"));
        Files.writeString(jobs.resolve("register/participation.csv"), """
                instrument,state,signed,deposited,kind,source,outside,withdrawn
                PAYMENT-UNION,BY,,,,note,,
                PAYMENT-UNION-1994,UA,,,,note,,
                PAYMENT-UNION-1994,BY,,,,note,yes,
                PAYMENT-UNION-1994,KZ,1995-01-01,1994-01-01,,note,,
                PAYMENT-UNION-1994,KZ,1995-01-01,,,note,,1996-01-01
                PAYMENT-UNION-1994,RU,,,,,,
                """);
        SettingsProblems problems = new SettingsProblems();
        TreatyReader.read(jobs, CODEBOOK, problems);

        Set<String> told = new java.util.HashSet<>();
        try {
            problems.throwIfAny();
        } catch (org.svod.settings.SettingsException e) {
            e.problems().forEach(p -> told.add(p.file().substring(9) + ":" + p.line() + " " + p.wrong()));
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "treaties.csv:3 rule when-ready is not known",
                        "participation.csv:2 instrument PAYMENT-UNION is not in treaties.csv",
                        "participation.csv:3 state UA is not in states.csv",
                        "participation.csv:4 state BY is in states.csv and outside is yes",
                        "participation.csv:5 deposited is before signed",
                        "participation.csv:6 KZ is there twice for PAYMENT-UNION-1994",
                        "participation.csv:6 withdrawn without an earlier deposit",
                        "participation.csv:7 source is blank");
    }
}
