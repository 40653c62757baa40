package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    @Test
    void aTextHasThePlacesThatItsWriterSees() throws Exception {
        var form = read("query=++gas%0D%0AAND+(oil&name=+Desk+&empty=+%0D%0A");

        assertThat(form.asWritten("query")).isEqualTo("  gas\nAND (oil");
        assertThat(form.text("name")).isEqualTo("Desk");
        assertThat(form.asWritten("empty")).isEmpty();
        assertThat(form.asWritten("none")).isEmpty();
    }

    private static Form read(String body) throws Exception {
        var visits = new Visits();
        visits.begin(new Visit(Optional.empty(), "/", Tongue.ENGLISH, ZoneOffset.UTC, "auto", false));
        return new FormReader(visits)
                .readFrom(
                        Form.class,
                        Form.class,
                        new Annotation[0],
                        MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
}
