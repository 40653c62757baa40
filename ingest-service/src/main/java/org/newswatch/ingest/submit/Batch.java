package org.newswatch.ingest.submit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.ingest.article.ArticleId;

/**
 * Lines of an upload that share a transaction.
 *
 * @param lines how many lines of the upload end before or with it, blank ones too
 * @param ids of its articles
 */
record Batch(List<Submission> submissions, long lines, Set<ArticleId> ids) {

    static Batch of(List<Submission> submissions, long lines) {
        var ids = HashSet.<ArticleId>newHashSet(submissions.size());
        for (var submission : submissions) {
            if (submission instanceof Submission.Good good) {
                ids.add(good.article().id());
            }
        }
        return new Batch(submissions, lines, ids);
    }

    /** Whether they hold versions of one article, whose order would be lost if both were on their way. */
    boolean overlaps(Collection<ArticleId> others) {
        return others.stream().anyMatch(ids::contains);
    }
}
