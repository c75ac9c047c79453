package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form of JSON and every column of a source table is described, where the files say. */
class JsonSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path output;

    @ParameterizedTest
    @EnumSource(JsonSchema.class)
    void everyFormHasADescriptionThatIsASchema(JsonSchema schema) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        schema.describe(out);
        JsonNode description = JSON.readTree(out.toByteArray());
        assertThat(description.path("$schema").asString()).contains("json-schema.org");
        assertThat(description.path("title").asString("")
                        + description.path("description").asString(""))
                .isNotBlank();
        assertThat(schema.file())
                .isEqualTo(schema.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json");
        assertThat(schema.version()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPLANATION, schema/explanation.schema.json",
        "ANNUAL_FIGURES, ../schema/annual-figures.schema.json",
        "RECEIPT, ../../schema/receipt.schema.json",
        "IN_FORCE, ../../schema/in-force.schema.json",
    })
    void aFileNamesItsDescriptionFromWhereItLies(JsonSchema schema, String reference) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            schema.begin(json);
            json.writeEndObject();
        }
        JsonNode begun = JSON.readTree(out.toByteArray());
        assertThat(begun.path("$schema").asString()).isEqualTo(reference);
        assertThat(begun.path("schema_version").intValue()).isEqualTo(schema.version());
    }

    @Test
    void descriptionsAreWrittenWhereTheyAreNotThereOrDiffer() throws IOException {
        JsonSchema.write(output, EnumSet.of(JsonSchema.REQUEST));
        assertThat(output.resolve("schema").toFile().list()).containsExactly("request.schema.json");
        byte[] written = Files.readAllBytes(output.resolve("schema/request.schema.json"));
        Files.writeString(output.resolve("schema/request.schema.json"), "{}");
        JsonSchema.write(output, EnumSet.of(JsonSchema.REQUEST, JsonSchema.RECEIPT));
        assertThat(output.resolve("schema/request.schema.json")).hasBinaryContent(written);
        assertThat(output.resolve("schema").toFile().list())
                .containsExactlyInAnyOrder("request.schema.json", "receipt.schema.json");
        JsonSchema.write(output);
        assertThat(output.resolve("schema").toFile().list())
                .hasSize(JsonSchema.values().length - 1)
                .doesNotContain(JsonSchema.RELEASE_INDEX.file());
    }

    private static Map<String, List<String>> described() {
        return Map.of(
                "evidence-2023.csv", EvidenceLine.HEADINGS,
                "contributions-2023.csv", ContributionsCsv.HEADINGS,
                "codes-2023.csv", CodesCsv.HEADINGS);
    }

    @Test
    void everyColumnOfASourceTableIsDescribedInBothLanguages() throws IOException {
        for (Map.Entry<String, List<String>> table : described().entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String key = table.getKey().replaceAll("-.*", "");
            new TableDescription(table.getKey(), out).write(table.getValue(), "table." + key, "2023", "7");
            JsonNode description = JSON.readTree(out.toByteArray());

            assertThat(description.path("url").asString()).isEqualTo(table.getKey());
            assertThat(description.path("@context").asString()).isEqualTo("http://www.w3.org/ns/csvw");
            JsonNode columns = description.path("tableSchema").path("columns");
            assertThat(StreamSupport.stream(columns.spliterator(), false)
                            .map(column -> column.path("name").asString()))
                    .isEqualTo(table.getValue());
            for (JsonNode column : columns) {
                JsonNode texts = column.path("dc:description");
                assertThat(texts.get(0).path("@language").asString()).isEqualTo("en");
                assertThat(texts.get(0).path("@value").asString()).isNotBlank();
                assertThat(texts.get(1).path("@language").asString()).isEqualTo("ru");
                assertThat(texts.get(1).path("@value").asString()).matches("(?s).*[а-я].*");
            }
        }
    }

    @Test
    void everyTableOfARoundHasAFileOfItsOwn() {
        assertThat(Arrays.stream(RoundTable.values())
                        .map(table -> table.file(TableSample.report()))
                        .distinct())
                .hasSize(RoundTable.values().length)
                .allSatisfy(file -> assertThat(file).matches("[a-z-]+-2023\\.[a-z.]+"));
        assertThat(Arrays.stream(CodeList.values()).map(CodeList::code))
                .containsExactly("indicator", "state", "operation", "unit", "reason");
    }
}
