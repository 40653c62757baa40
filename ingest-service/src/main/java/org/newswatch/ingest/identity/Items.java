package org.newswatch.ingest.identity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.newswatch.ingest.article.Article;

/**
 * The items of one document, each once.
 *
 * @param places for each article, as it came, the place of its item in {@code all}
 */
record Items(List<Item> all, int[] places) {

    static Items of(List<Article> articles) {
        var all = new ArrayList<Item>();
        var places = new int[articles.size()];
        var seen = new HashMap<Object, Integer>();
        for (int i = 0; i < places.length; i++) {
            var item = Item.of(articles.get(i));
            var name = List.of(item.key(), item.guid(), item.title());
            var text = List.of(item.key(), new BigInteger(articles.get(i).contentHash()));
            Integer place = seen.getOrDefault(name, seen.get(text));
            if (place == null) {
                place = all.size();
                all.add(item);
            }
            seen.putIfAbsent(name, place);
            seen.putIfAbsent(text, place);
            places[i] = place;
        }
        return new Items(all, places);
    }
}
