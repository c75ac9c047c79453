package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.codebook.State;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Differences;
import org.svod.reconciliation.SubmissionRows;

class SubmissionRepositoryTest {

    private static final String HEADING = "period,indicator,operation,case_ref,value\n";
    private static final State KZ = StoredFiles.CODEBOOK.states().get("KZ");

    private final StoredFiles stored = new StoredFiles();
    private final SubmissionRepository submissions = stored.repositories().submissions();

    @AfterEach
    void close() {
        stored.close();
    }

    private List<Contribution> contributions(int year) {
        return submissions.contributions(year, FileAnswers.NONE, StoredFiles.CODEBOOK);
    }

    private static List<String> rows(Contribution contribution) {
        List<String> rows = new ArrayList<>();
        contribution.observations().forEach(row -> rows.add(told(row)));
        contribution
                .caseTotals()
                .forEach(total -> rows.add("cases " + total.cell().indicator() + " " + total.value()));
        for (Iterator<Observation> cases = contribution.cases().iterator(); cases.hasNext(); ) {
            rows.add(told(cases.next()));
        }
        return rows;
    }

    private static String told(Observation row) {
        return row.cell().period() + " " + row.cell().indicator() + " "
                + row.value().map(Object::toString).orElse("M") + (row.caseRef().isEmpty() ? "" : " " + row.caseRef())
                + ":" + row.line();
    }

    @Test
    void whatWasAcceptedComesBackWithItsVersionAndItsWidePeriods() {
        stored.deliver("KZ_2023-Q2.csv", HEADING + "2023-Q2,DETAINED,,,5\n2023-05,DETAINED,TRAL-2023,,1\n");
        stored.deliver("KZ_2023-07_v4.csv", HEADING + "2023-07,DETAINED,,,5\n");
        stored.deliver("KZ_2023-08.csv", HEADING + "2023-08,DETAINED,,,five\n");
        stored.deliver("RU_2023-07.csv", HEADING + "2023-07,DETAINED,,,5\n");
        stored.deliver("KZ_2022-07.csv", HEADING + "2022-07,DETAINED,,,5\n");

        assertThat(submissions.accepted(KZ, 2023, FileAnswers.NONE, StoredFiles.CODEBOOK))
                .extracting(a -> a.delivery().file() + " " + a.version() + " " + a.widePeriods())
                .containsExactlyInAnyOrder("KZ_2023-Q2.csv 1 [2023-Q2]", "KZ_2023-07_v4.csv 4 []");
        assertThat(submissions.accepted(KZ, 2022, FileAnswers.NONE, StoredFiles.CODEBOOK))
                .extracting(AcceptedSubmission::scope)
                .containsExactly(Period.of("2022-07"));
    }

    @Test
    void rowsComeBackAsTheyWereRead() {
        Outcome outcome = stored.deliver(
                "KZ_2023-05.csv",
                HEADING
                        + "2023-05,FIREARMS,TRAL-2023,A-2,4\n2023-05,EXPLOSIVES,,,12.125\n2023-05,DETAINED,,,1000\n"
                        + "2023-05,AMMUNITION,,,...\n2023-05,FIREARMS,TRAL-2023,A-1,...\n");

        SubmissionRows rows = submissions.records(outcome.delivery().number(), StoredFiles.CODEBOOK);
        assertThat(rows.observations()).isEqualTo(outcome.reading().observations());
        assertThat(Differences.between(rows, SubmissionRows.of(outcome.reading())))
                .isEmpty();
        assertThat(contributions(2023)).singleElement().satisfies(c -> {
            assertThat(c.delivery()).isEqualTo(outcome.delivery());
            assertThat(c.caseTotals()).isEqualTo(outcome.reading().caseTotals());
            assertThat(rows(c))
                    .contains("2023-05 EXPLOSIVES 12.125:3", "2023-05 DETAINED 1000:4", "2023-05 FIREARMS M A-1:6");
        });
    }

    @Test
    void eachSubmissionContributesTheMonthsForWhichItSpeaks() {
        stored.deliver(
                "RU_2023.csv",
                HEADING + "2023-05,DETAINED,,,5\n2023-06,DETAINED,,,6\n2023-06,FIREARMS,TRAL-2023,A-1,1\n");
        stored.deliver("KZ_2023-05.csv", HEADING + "2023-05,DETAINED,,,1\n");
        stored.deliver("KZ_2023-05.csv", HEADING + "2023-05,DETAINED,,,2\n");
        stored.deliver("RU_2023-06.csv", HEADING + "2023-06,DETAINED,,,7\n2023-06,FIREARMS,TRAL-2023,A-1,2\n");

        assertThat(contributions(2023))
                .extracting(c -> c.delivery().file() + " " + rows(c))
                .containsExactly(
                        "KZ_2023-05.csv [2023-05 DETAINED 2:2]",
                        "RU_2023.csv [2023-05 DETAINED 5:2]",
                        "RU_2023-06.csv [2023-06 DETAINED 7:2, cases FIREARMS 2, 2023-06 FIREARMS 2 A-1:3]");
        assertThat(contributions(2022)).isEmpty();
    }

    @Test
    void manyCaseRowsComeBackPageByPage() {
        int number = 30_000;
        String file = HEADING
                + IntStream.range(0, number)
                        .mapToObj(i -> "2023-05,FIREARMS,TRAL-2023,A-" + (100_000 + i) + ",1\n")
                        .collect(Collectors.joining());
        long delivery = stored.deliver("KZ_2023-05.csv", file).delivery().number();
        assertThat(stored.database().template().queryForObject("SELECT COUNT(*) FROM case_page", Integer.class))
                .as("pages")
                .isGreaterThan(1);

        Iterator<Observation> rows =
                submissions.records(delivery, StoredFiles.CODEBOOK).cases().iterator();
        for (int i = 0; i < number; i++) {
            assertThat(rows.next().caseRef()).isEqualTo("A-" + (100_000 + i));
        }
        assertThat(rows.hasNext()).isFalse();

        stored.database().template().update("DELETE FROM case_page WHERE page = 1");
        Iterator<Observation> torn =
                submissions.records(delivery, StoredFiles.CODEBOOK).cases().iterator();
        assertThatThrownBy(() ->
                        torn.forEachRemaining(row -> assertThat(row.caseRef()).isNotEmpty()))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("page 1 of the case rows of delivery 1 is not in the database")
                .hasMessageContaining("svod rebuild");
    }
}
