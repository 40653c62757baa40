package org.newswatch.ingest.arrival;

import java.util.List;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;

/**
 * What became of the items of one document.
 *
 * @param receipts one for each usable item, in their order
 * @param rejected how many items could not be articles
 * @param withdrawn how many articles the document deleted
 * @param known how many of the usable items had come before in this feed, changed or not
 */
public record Arrived(List<Receipt> receipts, int rejected, int withdrawn, int known) {

    public int fresh() {
        return (int) receipts.stream()
                .filter(receipt -> receipt.status() == Outcome.ACCEPTED)
                .count();
    }
}
