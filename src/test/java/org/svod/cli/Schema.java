package org.svod.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Holds the parts of workbooks and documents to the schemas of their format (ECMA-376), which are stricter than the
 * programs that were tried. The schemas are those in the large edition of POI's library. It is not on the class path,
 * so that no test has types that the program lacks.
 */
final class Schema {

    /** Where the build copies the library to. */
    private static final Path COPIED = Path.of("target", "ooxml-schemas", "poi-ooxml-full.jar");

    private static final String IN_LIBRARY = "!/org/apache/poi/schemas/ooxml/src/";

    /** Workbooks with tables, styles and comments; charts; drawings; documents; properties; links between parts. */
    private static final List<String> ROOTS = List.of(
            "sml.xsd",
            "dml-chart.xsd",
            "dml-spreadsheetDrawing.xsd",
            "wml.xsd",
            "shared-documentPropertiesExtended.xsd",
            "opc-relationships.xsd");

    /** What the schema of documents needs of the namespace of XML, for which the library has no file. */
    private static final String XML = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="space">
                <xs:simpleType>
                  <xs:restriction base="xs:NCName">
                    <xs:enumeration value="default"/>
                    <xs:enumeration value="preserve"/>
                  </xs:restriction>
                </xs:simpleType>
              </xs:attribute>
            </xs:schema>
            """;

    /**
     * The list of types and the Dublin Core have schemas that the library lacks. The places of comments are drawn in an
     * older language.
     */
    private static final List<String> OTHERS = List.of("[Content_Types].xml", "docProps/core.xml", ".vml");

    private final javax.xml.validation.Schema schema;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> parts = new TreeMap<>();

    Schema() throws SAXException, URISyntaxException {
        String library = "jar:" + library().toUri() + IN_LIBRARY;
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Stream.concat(
                                Stream.of(new StreamSource(new StringReader(XML), "xml.xsd")),
                                ROOTS.stream().map(root -> new StreamSource(library + root)))
                        .toArray(Source[]::new));
    }

    /** A test that was not started by the build finds the library where Maven keeps it, beside the small edition. */
    private static Path library() throws URISyntaxException {
        if (Files.exists(COPIED)) {
            return COPIED;
        }
        URI small = WorkbookDocument.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        return Path.of(URI.create(small.toString().replace("poi-ooxml-lite", "poi-ooxml-full")));
    }

    /** What is not as the schemas say, part by part. */
    List<String> violations() {
        return violations;
    }

    /**
     * How many parts of each kind were held to them, by name without its number, such as {@code xl/tables/table.xml}.
     */
    Map<String, Integer> parts() {
        return parts;
    }

    /** Looks at every part of a workbook or a document. */
    Schema check(Path file) throws IOException, SAXException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (OTHERS.stream().noneMatch(entry.getName()::endsWith)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        validate(file.getFileName() + " " + entry.getName(), in);
                    }
                    parts.merge(entry.getName().replaceAll("[0-9]+(?=\\.)", ""), 1, Integer::sum);
                }
            }
        }
        return this;
    }

    private void validate(String name, InputStream part) throws IOException, SAXException {
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                violations.add(name + ": " + problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
                violations.add(name + ": " + problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
                violations.add(name + ": " + problem.getMessage());
            }
        });
        validator.validate(new StreamSource(part));
    }
}
