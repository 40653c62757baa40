package org.newswatch.percolator.lucene;

import java.util.List;
import java.util.Map;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;

/** A made-up article, which the library and Lucene are both given. */
record Article(String language, Map<Field, List<String>> values) {

    Document document() {
        var document = Document.in(language);
        values.forEach((field, texts) -> texts.forEach(text -> document.text(field, text)));
        return document.build();
    }

    List<String> values(Field field) {
        return values.getOrDefault(field, List.of());
    }
}
