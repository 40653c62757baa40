package org.newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newswatch.local.FormerSchema;

@IngestTest
class FormerSchemaTest {

    @Inject
    DataSource database;

    @TempDir
    Path empty;

    @Test
    void releaseBeforeRunsOnTheSchemaOfToday() throws Exception {
        assertThat(FormerSchema.broken("ingest-service", database, empty)).isEmpty();
    }
}
