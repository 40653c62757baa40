package org.newswatch.ingest.submit;

import static org.newswatch.ingest.submit.Fields.Reading.block;
import static org.newswatch.ingest.submit.Fields.Reading.line;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Languages;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;
import org.newswatch.ingest.article.Timestamps;

/** Makes an article of the JSON that a client sent. */
final class ArticleReader {

    private ArticleReader() {}

    /** @throws Refused 400 that names every field at fault */
    static Article read(JsonNode json) {
        if (!json.isObject()) {
            throw Refused.malformed("an article is a JSON object");
        }
        var fields = Fields.of(json);
        var link = fields.text("url", Links::canonical);
        var title = fields.text("title", line(Article.MAX_TITLE));
        var summary = fields.text("summary", block(Article.MAX_SUMMARY));
        var body = fields.text("body", block(Article.MAX_BODY));
        var language = fields.text("language", Languages::canonical);
        var publishedAt = fields.text("publishedAt", Timestamps::parse);
        var updatedAt = fields.text("updatedAt", Timestamps::parse);
        var authors = fields.texts("authors", Article.MAX_NAMES, line(Article.MAX_NAME));
        var source = source(fields.object("source"), link);
        var tags = fields.texts("tags", Article.MAX_NAMES, line(Article.MAX_NAME));
        var guid = fields.text("guid", line(Article.MAX_GUID));
        fields.refuseOthers();
        require(fields, json, "url", link);
        require(fields, json, "title", title);
        if (link == null || title == null || source == null || !fields.faults().isEmpty()) {
            throw fields.refusal();
        }
        return new Article(
                ArticleId.of(link),
                link,
                title,
                summary,
                body,
                null,
                language,
                publishedAt,
                null,
                updatedAt,
                authors,
                source,
                tags,
                guid);
    }

    /** A source without a name of its own goes by the host of the article. */
    private static @Nullable Source source(@Nullable Fields fields, @Nullable Link article) {
        var name = fields == null ? null : fields.text("name", line(Source.MAX_NAME));
        var url = fields == null ? null : fields.text("url", Links::canonical);
        if (fields != null) {
            fields.refuseOthers();
        }
        return article == null ? null : new Source(name == null ? article.host() : name, url);
    }

    private static void require(Fields fields, JsonNode json, String name, @Nullable Object value) {
        boolean named = fields.faults().stream().anyMatch(fault -> fault.field().equals(name));
        if (value == null && !named) {
            fields.fault(name, json.hasNonNull(name) ? "must not be blank" : "is required");
        }
    }
}
