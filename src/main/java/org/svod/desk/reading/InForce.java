package org.svod.desk.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.files.Fingerprint;
import org.svod.period.Period;
import org.svod.reconciliation.RevisionSize;
import org.svod.round.Plausibility;
import org.svod.run.Folders;
import org.svod.submission.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in force of a State, as {@code desk/in-force/<STATE>.jsonl} says. Only the rows of chosen periods are kept in
 * memory.
 *
 * @param returns the returns that are in force, in the order of the file
 * @param rows the kept rows: the value by the hash of the key; empty for a row that reports none
 * @param ofCells whether a line stands for a cell, not for a row
 */
public record InForce(List<Return> returns, Map<String, Optional<BigDecimal>> rows, boolean ofCells) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A return that is in force.
     *
     * @param scope its period
     * @param version its version
     * @param sha256 fingerprint of its file
     * @param withdraws whether it takes a return back: it has no rows
     */
    public record Return(Period scope, int version, String sha256, boolean withdraws) {}

    /**
     * Of a State; empty if no night has written the file, or it is not whole.
     *
     * @param kept the rows of returns whose periods are within this one are kept
     */
    public static Optional<InForce> of(Folders folders, String state, Period kept) throws IOException {
        Path file = folders.output().resolve("desk/in-force/" + state + ".jsonl");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Map<Period, Return> returns = new LinkedHashMap<>();
        Map<String, Optional<BigDecimal>> rows = new HashMap<>();
        boolean ofCells = false;
        boolean whole = false;
        MessageDigest digest = Fingerprint.digest();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                if (node.has("sha256_before")) {
                    whole = node.path("sha256_before").asString("").equals(Fingerprint.hex(digest));
                    break;
                }
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                ofCells |= node.path("lines_of").asString("").equals("cells");
                Optional<Period> scope = Period.parse(node.path("scope").asString(""));
                if (scope.isPresent()) {
                    Return read = new Return(
                            scope.get(),
                            node.path("version").asInt(1),
                            node.path("sha256").asString(""),
                            !node.has("key"));
                    returns.put(scope.get(), read);
                    if (node.has("key") && kept.covers(scope.get())) {
                        rows.put(node.path("key").asString(""), value(node));
                    }
                }
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return whole ? Optional.of(new InForce(new ArrayList<>(returns.values()), rows, ofCells)) : Optional.empty();
    }

    private static Optional<BigDecimal> value(JsonNode node) {
        String value = node.path("value").asString("");
        return value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
    }

    /** The return that is in force for exactly this period. */
    public Optional<Return> of(Period scope) {
        return returns.stream().filter(r -> r.scope().equals(scope)).findFirst();
    }

    /** The other periods for which a file of the same bytes is in force. */
    public List<Period> elsewhere(Period scope, String sha256) {
        return returns.stream()
                .filter(r -> r.sha256().equals(sha256) && !r.scope().equals(scope))
                .map(Return::scope)
                .toList();
    }

    /** Whether a return of this period would take the place of whole returns, and of at least one that has rows. */
    public boolean isReplacedBy(Period scope) {
        List<Return> replaced =
                returns.stream().filter(r -> r.scope().overlaps(scope)).toList();
        return !rows.isEmpty() && replaced.stream().allMatch(r -> scope.covers(r.scope()));
    }

    /** Whether a return with rows is in force for a part of this period, so that it can be taken back. */
    public boolean canBeWithdrawn(Period scope) {
        return returns.stream().anyMatch(r -> r.scope().overlaps(scope) && !r.withdraws());
    }

    /** How much of the kept rows a file would change that takes their place. */
    public RevisionSize compare(Reading reading, Plausibility limits) {
        RowsCompared compared = new RowsCompared(this, limits);
        reading.observations().forEach(compared::add);
        reading.cases().forEach(compared::add);
        return compared.size();
    }
}
