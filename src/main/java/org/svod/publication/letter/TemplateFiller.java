package org.svod.publication.letter;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.GramerSymbol;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.svod.publication.sheet.FixedZip;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/** Fills a template. The same template, values and date give the same bytes. */
final class TemplateFiller {

    private TemplateFiller() {}

    /**
     * Fills the template.
     *
     * @param properties what the document says about itself
     * @throws SettingsException if the template library cannot read the template
     */
    static byte[] fill(Template template, Map<String, Object> model, Properties properties) throws IOException {
        Configure configure = Configure.builder()
                .addPlugin(GramerSymbol.TEXT.getSymbol(), new BoundTextPolicy())
                .bind(Placeholders.ANNEX, new LoopRowTableRenderPolicy(true))
                .build();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFTemplate filled = XWPFTemplate.compile(template.open(), configure)) {
            filled.render(model);
            Underlines.dropThoseOfNoKind(filled.getXWPFDocument());
            describe(filled.getXWPFDocument().getProperties(), properties);
            filled.write(written);
        } catch (ResolverException | RenderException e) {
            throw new SettingsException(
                    List.of(
                            new SettingsProblem(
                                    template.name(),
                                    0,
                                    "the template cannot be filled: " + e.getMessage(),
                                    "placeholders in ordinary paragraphs, the first and the last one of a block both in paragraphs of the same text, cell or header")));
        }
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        FixedZip.copy(written.toByteArray(), fixed);
        return fixed.toByteArray();
    }

    /**
     * What a document says about itself, so that a reader's programs can name and read it.
     *
     * @param title its title
     * @param language its language, like {@code ru-RU}
     * @param asOf the day on which it is created and modified
     */
    record Properties(String title, String language, LocalDate asOf) {}

    private static void describe(POIXMLProperties document, Properties properties) {
        String moment = properties.asOf() + "T00:00:00Z";
        POIXMLProperties.CoreProperties core = document.getCoreProperties();
        core.setCreator("Svod");
        core.setTitle(properties.title());
        core.getUnderlyingProperties().setLanguageProperty(properties.language());
        try {
            core.setCreated(moment);
            core.setModified(moment);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("Not a date of a document: " + moment, e);
        }
    }
}
