package org.svod.publication.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.finding.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Text of a hostile file stays text, and every finding stands at its cell. */
class HtmlTextTest {

    private static final List<String> PIECES = List.of(
            "a", "Ж", "😀", "<b>", "</p>", "&", "&amp;", "\"", "'", "]]>", "<!--", "\u0000", "\u0007", "\u007F",
            "\u0085", "\u00A0", "\uD800", "\uFFFE", "\u202E", "\u2066", "\u200F", "\n", "\t", " ", "--");

    private static Document document(String body) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + body + "</body>")));
    }

    @Test
    void whateverTheTextIsItBeginsNoElementAndTurnsNothingAround()
            throws ParserConfigurationException, SAXException, IOException {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int number = random.nextInt(12);
            for (int i = 0; i < number; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String html = new HtmlText()
                    .element("p", text.toString())
                    .sent("td", text.toString())
                    .toString();
            Document read = document(html);
            long breaks = 2 * text.chars().filter(c -> c == '\n').count();
            assertThat(read.getElementsByTagName("*").getLength())
                    .as("seed %d: %s", seed, html)
                    .isEqualTo((int) (4 + breaks));
            assertThat(((Element) read.getElementsByTagName("td").item(0)).getAttribute("class"))
                    .isEqualTo("sent");
            assertThat(read.getDocumentElement().getTextContent())
                    .as("seed %d", seed)
                    .doesNotContain("\u202E", "\u2066", "\u200F", "\u0007", "\u007F");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <script>        | &lt;script&gt;
        a & b           | a &amp; b
        "x" 'y'         | &quot;x&quot; &#39;y&#39;
        Ёмкость 5 ≥ 3   | Ёмкость 5 ≥ 3
        """)
    void signsOfMarkupAreWritten(String text, String html) {
        assertThat(new HtmlText().text(text)).hasToString(html);
    }

    @Test
    void controlCharactersAreShownAsPictures() {
        assertThat(new HtmlText().text("a\u0000b\tc\rd")).hasToString("a␀b␉c␍d");
        assertThat(new HtmlText().text("a\nb\u00A0c")).hasToString("a<br/>b&#160;c");
        assertThat(new HtmlText().markup("<hr/>")).hasToString("<hr/>");
    }

    private static Finding finding(FindingCode code, long row, int column) {
        return Finding.at(new Place(row, row, column, ""), code, "x");
    }

    private static FindingsByCell byCell(Finding... findings) {
        Findings.Collector collector = new Findings.Collector(2);
        List.of(findings).forEach(collector::add);
        return new FindingsByCell(collector.findings());
    }

    @Test
    void everyFindingStandsAtItsCellAndThatOfARecordAtItsFirstOne() {
        FindingsByCell findings = byCell(
                finding(FindingCode.VALUE_NEGATIVE, 3, 4),
                finding(FindingCode.OUTLIER, 3, 4),
                finding(FindingCode.UNKNOWN_COLUMN, 3, 0),
                finding(FindingCode.OUTLIER, 5, 2),
                Finding.ofFile(FindingCode.EMPTY_FILE, ""));
        FindingsByCell.Row third = findings.row(3);
        assertThat(third.lastColumn()).isEqualTo(4);
        assertThat(third.worst(4)).contains(Severity.ERROR);
        assertThat(third.worst(1)).contains(FindingCode.UNKNOWN_COLUMN.severity());
        assertThat(third.worst(2)).isEmpty();
        assertThat(third.hasErrors()).isTrue();
        assertThat(findings.row(5).hasErrors()).isFalse();
        assertThat(findings.row(5).worst(2)).contains(Severity.WARNING);
        assertThat(findings.row(4).lastColumn()).isZero();
        assertThat(findings.row(0).byColumn())
                .as("a finding about the file has no cell")
                .isEmpty();
    }

    @Test
    void itIsKnownWhetherEveryErrorIsListed() {
        List<Finding> errors = new ArrayList<>();
        for (int row = 1; row <= 2; row++) {
            errors.add(finding(FindingCode.VALUE_NEGATIVE, row, 1));
        }
        assertThat(byCell(errors.toArray(Finding[]::new)).areComplete()).isTrue();
        errors.add(finding(FindingCode.VALUE_NEGATIVE, 3, 1));
        assertThat(byCell(errors.toArray(Finding[]::new)).areComplete()).isFalse();
        assertThat(new FindingsByCell(Findings.of(List.of(), FindingCounts.NONE)).areComplete())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500, 500, false", "501, 501, true"})
    void aLongFieldIsCutBetweenCharacters(int length, int shown, boolean cut) {
        String field = ShownRecord.shortened("x".repeat(length));
        assertThat(field).hasSize(shown);
        assertThat(field.endsWith("…")).isEqualTo(cut);
        assertThat(ShownRecord.shortened("x".repeat(499) + "😀")).isEqualTo("x".repeat(499) + "…");
    }

    @Test
    void aRecordHasBlankFieldsBeyondItsLast() {
        ShownRecord record = new ShownRecord(1, 1, 2, false, List.of("a", "b"));
        assertThat(record.field(2)).isEqualTo("b");
        assertThat(record.field(3)).isEmpty();
    }
}
