package org.newswatch.percolator;

import java.util.List;

/** Short ways to documents, stored queries and questions for the tests. */
final class News {

    private static final QueryParser PARSER = new QueryParser();

    private News() {}

    static Document body(String language, String body) {
        return Document.in(language).text(Field.BODY, body).build();
    }

    static Query query(String query) {
        return PARSER.parse(query);
    }

    static StoredQuery stored(String query) {
        return StoredQuery.builder().query(query(query)).build();
    }

    static boolean matches(String query, Document document) {
        return !match(stored(query), document).isEmpty();
    }

    /** The evidence that the query is true of the document; fails where it is not. */
    static List<Span> why(String query, Document document) {
        return match(stored(query), document).getFirst().why();
    }

    static List<Match<String>> match(StoredQuery query, Document document) {
        var percolator = new Percolator<String>();
        percolator.put("it", query);
        return percolator.match(document).stream().toList();
    }
}
