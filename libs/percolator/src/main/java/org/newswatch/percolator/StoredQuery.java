package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored: a query and filters. All that are given must hold, inside each list any one. Knows nothing of the percolator it
 * will be put into.
 */
public final class StoredQuery {

    private final Query shown;
    private final @Nullable Query filters;

    private StoredQuery(Query shown, @Nullable Query filters) {
        this.shown = shown;
        this.filters = filters;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What counts as evidence. */
    Query shown() {
        return shown;
    }

    @Nullable
    Query filters() {
        return filters;
    }

    /** Collects the query and the filters; an empty list filters nothing. */
    public static final class Builder {

        private @Nullable Query query;
        private Collection<String> topics = List.of();
        private Collection<String> languages = List.of();
        private Collection<String> sources = List.of();

        private Builder() {}

        public Builder query(Query query) {
            this.query = query;
            return this;
        }

        /** The only filter that counts as evidence. */
        public Builder topics(Collection<String> topics) {
            this.topics = List.copyOf(topics);
            return this;
        }

        /** BCP 47 tags; {@code sr} lets {@code sr-Latn} through. */
        public Builder languages(Collection<String> languages) {
            this.languages = List.copyOf(languages);
            return this;
        }

        /** Names of sources, hosts, or parent domains of hosts. */
        public Builder sources(Collection<String> sources) {
            this.sources = List.copyOf(sources);
            return this;
        }

        /** Checks that the query or a topic names something that must be in a document. */
        public StoredQuery build() throws TooBroad {
            var shown = new ArrayList<Query>();
            addFilter(shown, Field.TOPIC, topics);
            if (query != null) {
                shown.add(query);
            }
            if (shown.isEmpty()) {
                throw new TooBroad("neither a query nor a topic is given, so every article would match");
            }
            var whole = all(shown);
            Breadth.tooBroad(whole).ifPresent(reason -> {
                throw new TooBroad(reason);
            });
            var filters = new ArrayList<Query>();
            addFilter(filters, Field.LANG, languages);
            addFilter(filters, Field.SOURCE, sources);
            return new StoredQuery(whole, filters.isEmpty() ? null : all(filters));
        }

        private static Query all(List<Query> queries) {
            return queries.size() == 1 ? queries.getFirst() : new Query.And(queries);
        }

        private static void addFilter(List<Query> queries, Field field, Collection<String> values) {
            var any = values.stream()
                    .<Query>map(value -> new Query.Word(Set.of(field), value))
                    .toList();
            if (!any.isEmpty()) {
                queries.add(any.size() == 1 ? any.getFirst() : new Query.Or(any));
            }
        }
    }
}
