package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.gate.Refused;

/** Reads forms. What a session's form does not vouch for, by the token in it, is refused here, before anybody can act on it. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormReader implements MessageBodyReader<Form> {

    private static final int MOST_FIELDS = 500;

    private final Visits visits;

    FormReader(Visits visits) {
        this.visits = visits;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Form.class;
    }

    @Override
    public Form readFrom(
            Class<Form> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var form = new Form(fields(new String(body.readAllBytes(), UTF_8)));
        visits.current().session().ifPresent(session -> check(session, form));
        return form;
    }

    private static void check(Session session, Form form) {
        if (!MessageDigest.isEqual(
                session.csrf().getBytes(UTF_8), form.text(Form.CSRF).getBytes(UTF_8))) {
            throw Refused.conflict("this form is of another session: go back, reload the page and send it again");
        }
    }

    private static Map<String, List<String>> fields(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        var pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw Refused.tooLarge("the form has more than " + MOST_FIELDS + " fields");
        }
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    /** Browsers send line breaks as CR and LF, and show them as one: places in a text are counted as it is shown. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8).replace("\r\n", "\n");
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("the form is not in application/x-www-form-urlencoded");
        }
    }
}
