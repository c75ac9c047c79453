package org.svod.desk.page;

import java.io.IOException;
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
    private final RoundQuestion question;

    QuestionFindings(DeskReceipts receipts, RoundQuestion question) {
        this.receipts = receipts;
        this.question = question;
    }

    /** The address of the receipt of a file of a State; blank if there is none. */
    public String receipt(String state, String file) throws IOException {
        return head(state, file)
                .map(head -> "/receipts/" + state + "/file/" + head.id())
                .orElse("");
    }

    /** Of the files of this name the one that counts; else the newest. */
    private Optional<ReceiptHead> head(String state, String file) throws IOException {
        List<ReceiptHead> named = receipts.of(state).stream()
                .filter(head -> head.file().equalsIgnoreCase(file))
                .toList();
        return named.stream()
                .filter(ReceiptHead::accepted)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** What a receipt says about the rows of the question, with a code that is a reason for it. */
    public List<ShownReceipt.Found> found(String language) throws IOException {
        List<ShownReceipt.Found> found = new ArrayList<>();
        for (RoundQuestion.Place place : question.places()) {
            for (RoundQuestion.Side side : question.sides()) {
                Optional<ReceiptHead> head = head(side.state(), place.file());
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
