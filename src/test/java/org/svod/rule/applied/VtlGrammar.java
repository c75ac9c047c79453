package org.svod.rule.applied;

import fr.insee.vtl.parser.VtlLexer;
import fr.insee.vtl.parser.VtlParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the grammar of VTL 2.1 reads them.
 *
 * @param statements number of statements
 * @param errors what is no VTL, with line and place
 */
record VtlGrammar(int statements, List<String> errors) {

    static VtlGrammar read(String text) {
        List<String> errors = new ArrayList<>();
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> by,
                    @Nullable Object symbol,
                    int line,
                    int place,
                    String message,
                    @Nullable RecognitionException e) {
                errors.add(line + ":" + place + " " + message);
            }
        };
        Lexer lexer = new VtlLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(listener);
        VtlParser parser = new VtlParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(listener);
        return new VtlGrammar(parser.start().statement().size(), List.copyOf(errors));
    }
}
