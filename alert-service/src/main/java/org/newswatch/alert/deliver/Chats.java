package org.newswatch.alert.deliver;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newswatch.alert.chat.Chat;
import org.newswatch.alert.chat.Discord;
import org.newswatch.alert.chat.Mattermost;
import org.newswatch.alert.chat.Ntfy;
import org.newswatch.alert.chat.Post;
import org.newswatch.alert.chat.Slack;
import org.newswatch.alert.chat.Teams;
import org.newswatch.alert.chat.Telegram;
import org.newswatch.alert.compose.Wordings;
import org.newswatch.egress.Egress;
import org.newswatch.egress.RefusedAddress;
import org.newswatch.egress.Request;
import org.newswatch.egress.Response;
import org.newswatch.gate.trace.Trace;

/** Sends one message to one chat, in the form of its service. */
@Singleton
final class Chats implements Sender {

    private static final int GONE = 410;

    private final Map<String, Chat> byType;
    private final Wordings wordings;
    private final Egress egress;
    private final ObjectMapper json;
    private final DeliverConfig config;
    private final InstantSource clock;

    Chats(
            Wordings wordings,
            Egress egress,
            ObjectMapper json,
            DeliverConfig config,
            ChatConfig services,
            InstantSource clock) {
        this.wordings = wordings;
        this.egress = egress;
        this.json = json;
        this.config = config;
        this.clock = clock;
        this.byType = Stream.of(
                        new Slack(),
                        new Teams(),
                        new Discord(),
                        new Telegram(services.telegram().toString()),
                        new Mattermost(),
                        new Ntfy())
                .collect(toUnmodifiableMap(Chat::type, identity()));
    }

    @Override
    public Set<String> types() {
        return byType.keySet();
    }

    @Override
    public Attempt send(Message message, Channel channel, Trace trace) {
        var chat = byType.get(channel.type());
        if (chat == null) {
            throw new IllegalArgumentException("not a chat: " + channel.type());
        }
        var notice = message.inWords(wordings.of(channel.subscription()));
        try {
            return judge(egress.send(request(chat.post(notice, channel.address(), channel.key()))));
        } catch (RefusedAddress e) {
            return new Attempt.Failed(Optional.empty(), "the address is refused: " + e.getMessage(), Optional.empty());
        } catch (IOException e) {
            return new Attempt.Failed(
                    Optional.empty(), "the chat service can't be reached: " + e.getMessage(), Optional.empty());
        }
    }

    private Request request(Post post) throws JsonProcessingException {
        var headers = new HashMap<>(post.headers());
        headers.put("content-type", "application/json");
        return Request.post(post.to(), headers, json.writeValueAsBytes(post.body()), config.deadline())
                .withMaxResponseBytes(config.maxResponse());
    }

    private Attempt judge(Response response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return new Attempt.Delivered(status);
        }
        if (status == GONE) {
            return new Attempt.Gone(
                    Optional.of(status), "the chat service says that the channel is gone", Optional.empty());
        }
        return new Attempt.Failed(
                Optional.of(status), "the chat service answered " + status, wait(response), Answer.text(response));
    }

    /** Discord says it in seconds with a fraction, Telegram among the parameters; the others as HTTP does. */
    private Optional<Duration> wait(Response response) {
        try {
            var body = json.readTree(response.body());
            double seconds = body.path("retry_after")
                    .asDouble(body.path("parameters").path("retry_after").asDouble(0));
            if (seconds > 0 && seconds < Integer.MAX_VALUE) {
                return Optional.of(Duration.ofMillis(Math.round(seconds * 1_000)));
            }
        } catch (IOException e) {
            // No JSON: what there is to say stands in the header, if anywhere.
        }
        return response.header("retry-after").flatMap(header -> RetryAfter.parse(header, clock.instant()));
    }
}
