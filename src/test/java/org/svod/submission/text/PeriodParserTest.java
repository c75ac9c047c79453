package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.period.Period;

class PeriodParserTest {

    private final PeriodParser parser = new PeriodParser(Period.year(2023));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023 | 2023",
                "2023-Q2 | 2023-Q2",
                "2023-S1 | 2023-S1",
                "2023-05 | 2023-05",
                "2023-5 | 2023-05",
                "2023-M05 | 2023-05",
                "2023-m5 | 2023-05",
                "2023-05-01 | 2023-05",
                "05.2023 | 2023-05",
                "01.05.2023 | 2023-05",
                "1.5.2023 | 2023-05",
                "5/2023 | 2023-05",
                "01/1900 | 1900-01",
                "12/2999 | 2999-12",
                "May-23 | 2023-05",
                "may 2023 | 2023-05",
                "май 2023 г. | 2023-05",
                "мая 2023 года | 2023-05",
                "Янв.23 | 2023-01",
                "' 2023-05\u00A0' | 2023-05",
                "2023.05 | 2023-05",
                "2023M05 | 2023-05",
                "202305 | 2023-05",
                "2023-05-01T00:00:00 | 2023-05",
                "01.05.2023 0:00 | 2023-05",
                "01.05.23 | 2023-05",
                "мам.23 | 2023-05",
                "mai 2023 | 2023-05",
                "sentabr 2023 | 2023-09",
                "за май 2023 г. | 2023-05",
                "II квартал 2023 | 2023-Q2",
                "2 кв. 2023 | 2023-Q2",
                "2023Q2 | 2023-Q2",
                "1 полугодие 2023 г. | 2023-S1",
                "01/05/2023 | 2023-05",
                "1/5/2023 | 2023-05",
                "апрель-июнь 2023 | 2023-Q2",
                "июль-сентябрь 2023 | 2023-Q3",
                "октябрь – декабрь 2023 | 2023-Q4",
                "июль-декабрь 2023 | 2023-S2",
                "2023 г., IV квартал | 2023-Q4",
                "2023 год II полугодие | 2023-S2",
                "III кв. 2023 года | 2023-Q3",
                "2023-Q3 | 2023-Q3",
                "2023 H2 | 2023-S2",
                "Q4-2023 | 2023-Q4",
                "Q4 2023 | 2023-Q4",
                "H1 2023 | 2023-S1",
                "s2 2023 | 2023-S2",
                "апр. – июн. 2023 г. | 2023-Q2",
                "January-June 2023 | 2023-S1",
                "январь-декабрь 2023 года | 2023",
                "мaй 2023 | 2023-05",
                "2023 год | 2023"
            })
    void periodsAreReadAsPeopleWriteThem(String text, String period) {
        assertThat(parser.parse(text))
                .isEqualTo(new PeriodParser.Parsed(Optional.of(Period.of(period)), PeriodParser.Trouble.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "февраль-апрель 2023",
                "январь-февраль 2023",
                "июнь-апрель 2023",
                "январь-итого 2023",
                "2023 II квартал 2023",
                "II квартал",
                "3 полугодие 2023",
                "III полугодие 2023",
                "H3 2023",
                "0/2023",
                "13/2023",
                "12/1899",
                "01/3000",
                "2023-Q5",
                "23-05",
                "may",
                "xxx 2023",
                "2023-02-29",
                "2023-02-00",
                "32.05.2023",
                "13.2023",
                "2.13.2023",
                "1/13/2023",
                "май-июнь 2023",
                "июнь-апрель 2023",
                "февраль-апрель 2023",
                "xxx-июнь 2023"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertThat(parser.parse(text)).isEqualTo(new PeriodParser.Parsed(Optional.empty(), PeriodParser.Trouble.TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-05-02", "2023-05-31", "2023-02-28", "2024-02-29", "31.12.2023", "05/01/2023"})
    void aDayThatIsNotTheFirstOfItsMonthIsNoPeriodButADay(String text) {
        assertThat(parser.parse(text)).isEqualTo(new PeriodParser.Parsed(Optional.empty(), PeriodParser.Trouble.DAY));
    }

    @ParameterizedTest
    @CsvSource({"1999, May-23, 1923-05", "2000, May-99, 2099-05"})
    void aYearOfTwoDigitsIsOfTheCenturyOfTheFile(int scope, String text, String period) {
        assertThat(new PeriodParser(Period.year(scope)).parse(text).period()).contains(Period.of(period));
    }

    @Test
    void aMonthOfOneDigitBehindAYearAndAPointMayBeAnotherOne() {
        assertThat(parser.parse("2023.1"))
                .isEqualTo(new PeriodParser.Parsed(Optional.empty(), PeriodParser.Trouble.CUT));
    }

    @ParameterizedTest
    @CsvSource({"май, 2023-05", "' Мая ', 2023-05", "Dec, 2023-12", "II, ", "2023, ", "'', "})
    void theNameOfAMonthAloneIsOneOfTheYear(String text, String period) {
        assertThat(parser.withoutYear(text).map(Period::toString).orElse(null)).isEqualTo(period);
    }
}
