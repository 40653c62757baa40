package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is indexed: a query and filters. All that are given must hold, inside each list any one. */
public final class StoredQuery {

    private final Condition shown;
    private final Condition filters;
    private final Set<String> keys;

    private StoredQuery(Condition shown, Condition filters, Set<String> keys) {
        this.shown = shown;
        this.filters = filters;
        this.keys = keys;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The index keys of which every matching document has one. */
    Set<String> keys() {
        return keys;
    }

    /** The evidence that the query is true of the document; empty where it is not. */
    Optional<List<Span>> why(Reading reading) {
        if (!filters.holds(reading) || !shown.holds(reading)) {
            return Optional.empty();
        }
        var evidence = new Evidence();
        shown.explain(reading, evidence);
        return Optional.of(evidence.spans());
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
            var shown = new ArrayList<Condition>();
            if (query != null) {
                shown.add(Compiler.compile(query));
            }
            addFilter(shown, Field.TOPIC, topics);
            if (shown.isEmpty()) {
                throw new TooBroad("neither a query nor a topic is given, so every article would match");
            }
            var filters = new ArrayList<Condition>();
            addFilter(filters, Field.LANG, languages);
            addFilter(filters, Field.SOURCE, sources);
            return kept(new Condition.All(shown), new Condition.All(filters));
        }

        /** A filter may be rarer than all else, but it does not make a query that is too broad fit: it gives no evidence. */
        private static StoredQuery kept(Condition shown, Condition filters) {
            var anchors = Anchors.of(shown);
            if (anchors instanceof Anchors.Under) {
                anchors = Anchors.rarest(List.of(anchors, Anchors.of(filters)));
            }
            return switch (anchors) {
                case Anchors.Under(var keys, var share) -> new StoredQuery(shown, filters, keys);
                case Anchors.Nowhere(var reason) -> throw new TooBroad(reason);
            };
        }

        private static void addFilter(List<Condition> conditions, Field field, Collection<String> values) {
            if (!values.isEmpty()) {
                conditions.add(new Condition.Any(values.stream()
                        .map(value -> Compiler.compile(new Query.Word(Set.of(field), value)))
                        .toList()));
            }
        }
    }
}
