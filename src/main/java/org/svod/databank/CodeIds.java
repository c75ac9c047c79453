package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;

/**
 * Integer keys of the codebook's codes. A key is never removed, so that stored cells stay readable. Safe for use by
 * several threads.
 */
public final class CodeIds {

    private static final String STATE = "state";
    private static final String INDICATOR = "indicator";
    private static final String OPERATION = "operation";
    private static final int NONE = 0;

    private final JdbcClient jdbc;
    private final Map<String, Map<String, Integer>> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    /**
     * Loads the keys that are stored.
     *
     * @throws DamagedDatabaseException if one is not as it was stored, or one is missing: they count from 1
     */
    public CodeIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("SELECT id, list, code, proof FROM code ORDER BY id").query(this::load);
    }

    private void load(ResultSet row) throws SQLException {
        int id = row.getInt(1);
        String list = row.getString(2);
        String code = row.getString(3);
        RowProof.check("the key " + (codes.size() + 1) + " of a code", row.getString(4), id, list, code);
        if (id != codes.size() + 1) {
            throw DamagedDatabaseException.changed("the key " + (codes.size() + 1) + " of a code");
        }
        remember(id, list, code);
    }

    private void remember(int id, String list, String code) {
        known(list).put(code, id);
        codes.put(id, code);
    }

    private Map<String, Integer> known(String list) {
        return ids.computeIfAbsent(list, l -> new ConcurrentHashMap<>());
    }

    /**
     * Gives a key to every code of the codebook that has none. Must be called by one thread before anything is stored.
     */
    public synchronized void register(Codebook codebook) {
        register(STATE, codebook.states());
        register(INDICATOR, codebook.indicators());
        register(OPERATION, codebook.operations());
    }

    private void register(String list, Codelist<? extends Coded> entries) {
        for (Coded entry : entries) {
            if (!known(list).containsKey(entry.code())) {
                int id = codes.size() + 1;
                jdbc.sql("INSERT INTO code (id, list, code, proof) VALUES (?, ?, ?, ?)")
                        .params(id, list, entry.code(), RowProof.of(id, list, entry.code()))
                        .update();
                remember(id, list, entry.code());
            }
        }
    }

    /** Codes that stored observations use and this codebook does not have, as {@code indicator FIREARMS}. */
    public List<String> missingFrom(Codebook codebook) {
        List<String> missing = new ArrayList<>();
        if (codes(STATE, codebook.states())
                        + codes(INDICATOR, codebook.indicators())
                        + codes(OPERATION, codebook.operations())
                == codes.size()) {
            // The codebook has every code that ever had a key, so a search through all stored rows is not necessary.
            return missing;
        }
        jdbc.sql("""
                SELECT list, code FROM code WHERE id IN (SELECT indicator FROM observation UNION SELECT operation FROM observation
                    UNION SELECT counterpart FROM observation UNION SELECT indicator FROM case_total UNION SELECT operation FROM case_total
                    UNION SELECT counterpart FROM case_total) ORDER BY list, code""")
                .query((row, n) -> {
                    String list = row.getString(1);
                    String code = row.getString(2);
                    Codelist<? extends Coded> entries = list.equals(STATE)
                            ? codebook.states()
                            : list.equals(INDICATOR) ? codebook.indicators() : codebook.operations();
                    if (entries.find(code).isEmpty()) {
                        missing.add(list + " " + code);
                    }
                    return code;
                })
                .list();
        return missing;
    }

    /** Codes of the indicators that stored rows use. */
    public Set<String> indicatorsInUse() {
        return new TreeSet<>(jdbc.sql(
                        "SELECT code FROM code WHERE list = ? AND id IN (SELECT indicator FROM observation UNION SELECT indicator FROM case_total)")
                .param(INDICATOR)
                .query(String.class)
                .list());
    }

    private long codes(String list, Codelist<? extends Coded> entries) {
        return java.util.stream.StreamSupport.stream(entries.spliterator(), false)
                .filter(e -> known(list).containsKey(e.code()))
                .count();
    }

    int of(Indicator indicator) {
        return id(INDICATOR, indicator);
    }

    int of(Operation operation) {
        return id(OPERATION, operation);
    }

    int of(Optional<State> state) {
        return state.map(s -> id(STATE, s)).orElse(NONE);
    }

    private int id(String list, Coded entry) {
        Integer id = known(list).get(entry.code());
        if (id == null) {
            throw new IllegalStateException("no key for " + list + " " + entry.code());
        }
        return id;
    }

    /** The code of a key. */
    String code(int id) {
        String code = codes.get(id);
        if (code == null) {
            throw new IllegalStateException("no code for key " + id);
        }
        return code;
    }

    Optional<State> state(Codebook codebook, int id) {
        return id == NONE ? Optional.empty() : Optional.of(codebook.states().get(code(id)));
    }
}
