package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.gate.Problem;

/** What belongs to a channel of which type. */
class ChannelCheckTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'webhook','url':'https://a.example/'}",
                "{'type':'webhook','url':'https://a.example/','signing':'ed25519','body':'thin'}",
                "{'type':'webhook','url':'https://a.example/','headers':{'Authorization':'Bearer x','X-Desk':'1'}}",
                "{'type':'email','address':'desk@example.org'}",
                "{'type':'slack','url':'https://hooks.slack.com/services/T/B/x'}",
                "{'type':'teams','url':'https://a.example/'}",
                "{'type':'discord','url':'https://a.example/'}",
                "{'type':'mattermost','url':'https://a.example/'}",
                "{'type':'telegram','token':'110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw','chat':'@harbour_desk'}",
                "{'type':'telegram','token':'110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw','chat':'-1001234'}",
                "{'type':'ntfy','url':'https://ntfy.sh/desk','token':'tk_abc'}",
            })
    void channelInFormIsTaken(String draft) {
        assertThat(errors(draft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'type':'pigeon'}; channels[0].type",
                "{'url':'https://a.example/'}; channels[0].type",
                "{'type':'email'}; channels[0].address",
                "{'type':'email','address':'desk'}; channels[0].address",
                "{'type':'email','address':'a@example.org','url':'https://a.example/'}; channels[0].url",
                "{'type':'slack','url':'https://a.example/','token':'x'}; channels[0].token",
                "{'type':'slack','url':'https://a.example/','headers':{}}; channels[0].headers",
                "{'type':'telegram','token':'110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'}; channels[0].chat",
                "{'type':'telegram','token':'../../x','chat':'@harbour_desk'}; channels[0].token",
                "{'type':'telegram','token':'110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw','chat':'desk'};"
                        + " channels[0].chat",
                "{'type':'webhook','url':'https://a.example/','signing':'md5'}; channels[0].signing",
                "{'type':'webhook','url':'https://a.example/','body':'fat'}; channels[0].body",
            })
    void fieldThatDoesNotBelongOrIsMissingIsNamed(String draft, String field) {
        assertThat(errors(draft)).extracting(Problem.Error::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "Content-Length",
                "Cookie",
                "webhook-id",
                "webhook-signature",
                "X-Forwarded-For",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "X-Desk: y\\r\\nHost",
                "Authorization ",
            })
    void headerThatFramesSignsOrRoutesIsRefused(String name) {
        assertThat(errors("{'type':'webhook','url':'https://a.example/','headers':{'" + name + "':'x'}}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\r\\nHost: b", "a\\u0000", "ж"})
    void headerWhoseValueIsNoLineIsRefused(String value) {
        assertThat(errors("{'type':'webhook','url':'https://a.example/','headers':{'X-Desk':'" + value + "'}}"))
                .extracting(Problem.Error::field)
                .containsExactly("channels[0].headers.X-Desk");
    }

    @Test
    void headerInTwoLetterCasesIsOneTooMany() {
        assertThat(errors("{'type':'webhook','url':'https://a.example/','headers':{'X-Desk':'1','x-desk':'2'}}"))
                .hasSize(1);
    }

    private static List<Problem.Error> errors(String draft) {
        try {
            return ChannelCheck.errors(List.of(JSON.readValue(draft.replace('\'', '"'), ChannelDraft.class)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
