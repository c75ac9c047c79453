package org.svod.publication.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.acceptance.Outcome;
import org.svod.finding.Findings;
import org.svod.publication.Receipt;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReceiptHtmlTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "style", "title", "body", "section", "h1", "h2", "p", "bdi", "table", "thead",
            "tbody", "tr", "th", "td", "br", "hr");
    private static final Set<String> ATTRIBUTES =
            Set.of("lang", "charset", "name", "content", "http-equiv", "class", "data-h");

    @TempDir
    private Path folder;

    /** The page is also well-formed XML, so that its elements can be counted by a strict reader. */
    private static List<Element> elements(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        NodeList all = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<String> texts(String html, String name) throws Exception {
        return elements(html).stream()
                .filter(e -> e.getTagName().equals(name))
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></table><img src=x onerror=alert(1)>",
                "x\" onmouseover=\"alert(1)",
                "' style='position:fixed",
                "<!-- ]]> --><style>*{display:none}</style>",
                "&lt;b&gt;&#60;",
                "<a href='javascript:alert(1)'>x</a>"
            })
    void whatAFileContainsStaysText(String hostile) throws Exception {
        String csv = "indicator,value,operation," + quoted(hostile) + "\n" + quoted(hostile) + ",4,\nDETAINED,"
                + quoted(hostile) + "," + quoted(hostile) + "\n";
        String html = Deliveries.html(Deliveries.read(csv, UTF_8, folder));

        for (Element element : elements(html)) {
            assertThat(ELEMENTS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(ATTRIBUTES).contains(element.getAttributes().item(i).getNodeName());
            }
        }
        String shown = new HtmlText().sent("td", hostile).toString();
        assertThat(texts(shown, "td")).as("shown as it was sent").containsExactly(hostile);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Test
    void charactersThatTurnTheTextAroundOrAreNoneAreShownAsSigns() {
        String html =
                new HtmlText().text("a\u202Eb\u0007c\u2066d\uFFFEe\uD800f").toString();

        assertThat(html).isEqualTo("a\uFFFDb\u2407c\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void aRejectedFileSaysFirstWhatToCorrectInTheLanguageOfTheState() throws Exception {
        String html = Deliveries.html(Deliveries.read(Deliveries.FAULTY, UTF_8, folder));

        assertThat(html).contains("<html lang=\"ru\">", "<section lang=\"ru\">", "<section lang=\"en\">");
        assertThat(html.indexOf("lang=\"ru\">")).isLessThan(html.indexOf("lang=\"en\">"));
        assertThat(texts(html, "h1")).containsExactly("ОТКЛОНЕНО", "REJECTED");
        assertThat(texts(html, "h2").get(0)).startsWith("Что исправить: первые 3 из");
        assertThat(texts(html, "p")).contains("Отдел, desk@example.org", "Desk, desk@example.org");
        assertThat(html).doesNotContainIgnoringCase("<script").doesNotContain("http:", "https:", "url(");
    }

    @Test
    void anAcceptedFileWithoutFindingsSaysThatThereAreNone() throws Exception {
        Receipt receipt = Deliveries.read("indicator,value\nDETAINED,4\n", UTF_8, folder);
        String html = Deliveries.html(
                Deliveries.with(receipt, Outcome.Verdict.ACCEPTED, "", Findings.NONE, Optional.empty()));

        assertThat(texts(html, "h1")).containsExactly("ПРИНЯТО", "ACCEPTED");
        assertThat(texts(html, "p")).contains("Замечаний нет.", "No findings.");
        assertThat(texts(html, "h2")).doesNotContain("Что исправить");
    }
}
