package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableScanTest {

    private final StoredFiles stored = new StoredFiles();

    @AfterEach
    void close() {
        stored.close();
    }

    private TableScan scan() {
        return stored.database().repositories().scan();
    }

    @Test
    void aGoodDatabaseHasNoDifferences() {
        stored.deliver("KZ_2023-05.csv", "indicator,value\nDETAINED,1\n");
        stored.repositories().deliveries().replacePresent(Map.of("KZ_2023-05.csv", 1L));

        assertThat(scan().differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE lying SET path = 'x'            | 1 row of the table LYING is not as stored
        UPDATE lying SET seq = 3               | 1 row of the table LYING is not as stored
        UPDATE read_with SET lines = 'x'       | 2 rows of the table READ_WITH are not as stored
        UPDATE read_with SET words = X'00'     | 2 rows of the table READ_WITH are not as stored
        UPDATE read_with SET run = 9           | 2 rows of the table READ_WITH are not as stored
        UPDATE read_with SET delivery = 9 WHERE delivery = 1 | 1 row of the table READ_WITH is not as stored
        """)
    void aRowThatIsNotAsItWasStoredIsNamedWithItsTable(String spoils, String told) {
        stored.deliver("KZ_2023-05.csv", "indicator,value\nDETAINED,1\n");
        stored.deliver("RU_2023-05.csv", "indicator,value\nDETAINED,1\n");
        stored.repositories().deliveries().replacePresent(Map.of("KZ_2023-05.csv", 1L));
        assertThat(stored.database().template().update(spoils)).isPositive();

        assertThat(scan().differences()).containsExactly(told);
    }
}
