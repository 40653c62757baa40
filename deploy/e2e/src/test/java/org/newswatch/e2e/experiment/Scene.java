package org.newswatch.e2e.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.newswatch.e2e.ledger.Acknowledged;
import org.newswatch.e2e.ledger.Arrivals;
import org.newswatch.e2e.ledger.Edition;
import org.newswatch.e2e.ledger.Load;
import org.newswatch.e2e.ledger.Pair;
import org.newswatch.e2e.ledger.Verdict;
import org.newswatch.e2e.ledger.Wish;
import org.newswatch.e2e.proxy.FaultProxy;
import org.newswatch.local.BreakableStack;
import org.newswatch.local.Receiver;
import org.newswatch.local.Receiver.Delivery;

/** One experiment under way: its subscriptions, its load, its receiver behind a proxy, and its ledgers. */
final class Scene implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(90);

    private final Testbed bed;
    private final Scale scale;
    private final Edition edition;
    private final double rate;
    private final Acknowledged acknowledged;
    private final Arrivals arrivals = new Arrivals();
    private final Load load;
    private final Receiver receiver;
    private final FaultProxy receivers;
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<String, String> subscriptions = new HashMap<>();
    private final Map<String, Wish> wishesByPath = new ConcurrentHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Step finalCheck = () -> {};
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private volatile Function<Delivery, Integer> answer = delivery -> 204;
    private Verdict.Fault fault;

    /** @param rate articles a second */
    Scene(Testbed bed, Scale scale, Edition edition, double rate) throws IOException {
        this.bed = bed;
        this.scale = scale;
        this.edition = edition;
        this.rate = rate;
        this.acknowledged = new Acknowledged(bed.ledger(edition.run()));
        this.load = new Load(edition, acknowledged, stack().addresses().ingest(), stack().adminKey(), rate);
        this.receiver = Receiver.start(0, this::receive);
        this.receivers = FaultProxy.start(0, receiver.address("/").getPort());
        this.fault = new Verdict.Fault(System.nanoTime(), System.nanoTime());
        for (var wish : Wish.ALL) {
            subscribe(wish, receivers.address());
        }
    }

    Testbed bed() {
        return bed;
    }

    BreakableStack stack() {
        return bed.stack();
    }

    Scale scale() {
        return scale;
    }

    Edition edition() {
        return edition;
    }

    Load load() {
        return load;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** The proxy before the receiver of all wishes. */
    FaultProxy receivers() {
        return receivers;
    }

    /** From now on the receiver answers so. */
    void answer(Function<Delivery, Integer> answer) {
        this.answer = answer;
    }

    /** The id of the subscription of a wish. */
    String subscription(String wish) {
        return subscriptions.get(wish);
    }

    /** All that is asked for in this experiment and judged. */
    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    /** Lets the articles flow for so long. */
    void flow(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }

    /** Does what breaks and mends; by its begin and end the outage and the time to catch up are measured. */
    void outage(Step step) throws Exception {
        long began = System.nanoTime();
        step.run();
        fault = new Verdict.Fault(began, System.nanoTime());
    }

    void note(String measured) {
        notes.add(measured);
    }

    /** Fails the experiment, which goes on, unless it is so. */
    void require(boolean isSo, String otherwise) {
        if (!isSo) {
            failures.add(otherwise);
        }
    }

    /** As {@link #require}, in the long form alone: on a machine that does other things too, a time says nothing. */
    void requireTime(Duration took, Duration most, String what) {
        if (scale.isLong()) {
            require(took.compareTo(most) <= 0, "it took %s %s, at most %s was allowed".formatted(took, what, most));
        }
    }

    /** What must come of this subscription is not known: it is not judged. */
    void leaveOut(Wish wish) {
        wishes.remove(wish);
    }

    /** An article that the experiment itself submitted was answered 2xx. */
    void acknowledge(int article) {
        acknowledged.add(article, System.nanoTime());
    }

    /** How late the latest but one in a hundred came after its acknowledgement, of what was acknowledged in this time. */
    Duration p99(long from, long to, List<Wish> of) {
        return Ages.p99(acknowledged.all(), arrivals, from, to, of);
    }

    /** Done after the load has ended. */
    void onceAcknowledged(Step check) {
        finalCheck = check;
    }

    /** Whether all has come that must come of what was acknowledged so far. */
    boolean isComplete() {
        return Verdict.expected(edition, acknowledged(), wishes).stream().allMatch(arrivals::has);
    }

    /** The numbers of the articles that were answered 2xx so far. */
    Set<Integer> acknowledged() {
        return acknowledged.all().keySet();
    }

    /** Closed with the scene. */
    void onClose(AutoCloseable part) {
        toClose.add(part);
    }

    int receiverPort() {
        return receiver.address("/").getPort();
    }

    /** Stops the load, waits until all that must come has come, and judges. */
    Row finish(Experiment experiment, double capacity) throws Exception {
        load.stop(DRAIN);
        finalCheck.run();
        var expected = Verdict.expected(edition, acknowledged(), wishes);
        Patience.until(DRAIN, () -> expected.stream().allMatch(arrivals::has));
        // What is delivered twice comes right after.
        Thread.sleep(Duration.ofSeconds(1));
        var verdict = Verdict.of(edition, acknowledged.all(), wishes, arrivals, alerts(), fault);
        var p4 = p4(verdict.outage(), capacity);
        requireTime(verdict.catchUp(), p4.compareTo(Verdict.SLO) > 0 ? p4 : Verdict.SLO, "to catch up (P4)");
        require(verdict.lost().isEmpty(), "lost: %s".formatted(verdict.lost()));
        require(verdict.duplicates().isEmpty(), "visible duplicates: %s".formatted(verdict.duplicates()));
        require(verdict.unexpected().isEmpty(), "unexpected: %s".formatted(verdict.unexpected()));
        return new Row(experiment.name(), experiment.fault(), verdict, p4, load.counts(), notes, failures);
    }

    private Duration p4(Duration outage, double capacity) {
        return capacity > rate
                ? Duration.ofNanos((long) (1.2 * outage.toNanos() * rate / (capacity - rate)))
                : Row.ENDLESS;
    }

    @Override
    public void close() throws Exception {
        load.close();
        for (var part : toClose) {
            part.close();
        }
        subscriptions.values().forEach(this::unsubscribe);
        receivers.close();
        receiver.close();
        acknowledged.close();
    }

    /** A step that may fail. */
    interface Step {
        void run() throws Exception;
    }

    private int receive(Delivery delivery) {
        int status = answer.apply(delivery);
        if (status / 100 == 2) {
            var wish = wishesByPath.get(delivery.path());
            arrivals.add(wish == null ? delivery.path() : wish.name(), delivery);
        }
        return status;
    }

    /** Subscribes once more, at an address that leads to the receiver sooner or later. */
    void subscribe(Wish wish, URI at) throws IOException {
        subscribe(wish, at, stack().addresses().alert());
    }

    /**
     * The same, at one of several alert-services.
     *
     * @param service where it asks for it
     */
    void subscribe(Wish wish, URI at, URI service) throws IOException {
        var path = "/" + wish.name().replace(' ', '-');
        wishesByPath.put(path, wish);
        var made = make(wish, Map.of("type", "webhook", "url", at.resolve(path).toString()), service);
        receiver.expect(path, made.findValuesAsText("secret").getFirst());
    }

    /** Subscribes once more, by a channel that is not the scene's own. */
    JsonNode make(Wish wish, Map<String, Object> channel) throws IOException {
        return make(wish, channel, stack().addresses().alert());
    }

    private JsonNode make(Wish wish, Map<String, Object> channel, URI service) throws IOException {
        var draft = new HashMap<>(wish.filters());
        draft.put("name", edition.run() + " " + wish.name());
        draft.put("channels", List.of(channel));
        var answered = bed.client().post(service, "/v1/subscriptions", draft);
        if (answered.status() != 201) {
            throw new IllegalStateException("no subscription: " + answered);
        }
        wishes.add(wish);
        subscriptions.put(wish.name(), answered.body().path("id").asText());
        return answered.body();
    }

    private void unsubscribe(String subscription) {
        try {
            bed.client().delete(stack().addresses().alert(), "/v1/subscriptions/" + subscription);
        } catch (IOException e) {
            // The next experiment has subscriptions of its own.
            failures.add("a subscription could not be deleted: " + e);
        }
    }

    private Map<Pair, Integer> alerts() throws IOException {
        var alerts = new HashMap<Pair, Integer>();
        for (var entry : subscriptions.entrySet()) {
            new AlertList(bed.client(), stack().addresses().alert(), entry.getValue())
                    .articles()
                    .forEach(article -> alerts.merge(new Pair(entry.getKey(), article), 1, Integer::sum));
        }
        return alerts;
    }
}
