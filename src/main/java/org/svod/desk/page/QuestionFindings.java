package org.svod.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;
import org.svod.desk.reading.RoundQuestion;
import tools.jackson.databind.JsonNode;

/** The receipts of the files in which the rows of a question are, and what was found there. */
public final class QuestionFindings {

    private static final int LISTED = 20;

    private final DeskReceipts receipts;
    private final KnownReceipts known;
    private final RoundQuestion question;

    QuestionFindings(DeskReceipts receipts, RoundQuestion question) {
        this.receipts = receipts;
        this.known = new KnownReceipts(receipts);
        this.question = question;
    }

    /** The address of the receipt of a file of a State; blank if there is none. */
    public String receipt(String state, String file) {
        return head(state, file)
                .map(head -> "/receipts/" + state + "/file/" + head.id())
                .orElse("");
    }

    /** Of the files of this name the one that counts; else the newest. */
    private Optional<ReceiptHead> head(String state, String file) {
        List<ReceiptHead> named = known.of(state).stream()
                .filter(head -> head.file().equalsIgnoreCase(file))
                .toList();
        return named.stream()
                .filter(ReceiptHead::accepted)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** What a receipt says about the rows of the question, with a code that is a reason for it. */
    public List<ShownReceipt.Found> found(String language) {
        List<ShownReceipt.Found> found = new ArrayList<>();
        List<String> files = question.places().stream()
                .map(RoundQuestion.Place::file)
                .distinct()
                .toList();
        for (String file : files) {
            for (RoundQuestion.Side side : question.sides()) {
                Optional<ReceiptHead> head = head(side.state(), file);
                Optional<JsonNode> receipt = head.isEmpty()
                        ? Optional.empty()
                        : receipts.content(side.state(), head.get().id());
                receipt.map(json -> new ShownReceipt(json).findings(language)).orElse(List.of()).stream()
                        .filter(f -> question.reasons().contains(f.code()) && !found.contains(f))
                        .forEach(found::add);
            }
        }
        return found.stream().limit(LISTED).toList();
    }
}
