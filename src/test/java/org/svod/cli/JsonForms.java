package org.svod.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds JSON files to the descriptions that they name. A member that is not described is an error here. */
final class JsonForms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Path, com.networknt.schema.Schema> schemas = new HashMap<>();

    /** What is wrong with a file. */
    List<String> wrong(Path file) throws IOException {
        return wrong(file, Files.readString(file));
    }

    /** What would be wrong with a file of this content. */
    List<String> wrong(Path file, String content) throws IOException {
        return wrong(file, JSON.readTree(content).path("$schema").asString(), content);
    }

    /** The same for content that does not name its description, as a line of a file. */
    List<String> wrong(Path file, String named, String content) throws IOException {
        Path description = file.resolveSibling(named).normalize();
        if (!schemas.containsKey(description)) {
            JsonNode strict = JSON.readTree(Files.readString(description));
            close(strict);
            schemas.put(
                    description,
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(JSON.writeValueAsString(strict), InputFormat.JSON));
        }
        return schemas.get(description).validate(content, InputFormat.JSON).stream()
                .map(error -> file.getFileName() + ": " + error)
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && schema.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(JsonForms::close);
    }
}
