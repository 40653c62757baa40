package org.newswatch.e2e.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.newswatch.local.ProjectFolder;

/** The groups that the steps of a restore set back, and to where they set them, by the calls of {@code kafka-consumer-groups.sh}. */
final class SetBack {

    private static final String STEPS = "deploy/kubernetes/README.md";
    private static final Pattern GROUPS = Pattern.compile("for of in (.*); do");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SetBack() {}

    /** Every group that the steps name reads again what was written from then on. */
    static void toThen(long millis, String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var group : groups().entrySet()) {
                var offsets = since(millis, group.getValue(), admin);
                Patience.await("nobody is in the group", PATIENCE, () -> alter(group.getKey(), offsets, admin));
            }
        }
    }

    /** The topic of each group, as an operator reads them. */
    private static Map<String, String> groups() throws IOException {
        var line = GROUPS.matcher(Files.readString(ProjectFolder.find().root().resolve(STEPS)));
        if (!line.find()) {
            throw new IllegalStateException(STEPS + " names no groups");
        }
        return Stream.of(line.group(1).split(" "))
                .map(group -> group.split(":"))
                .collect(Collectors.toMap(group -> group[0], group -> group[1]));
    }

    /** Where {@code --reset-offsets --to-datetime} sets a group: at the end where nothing was written since. */
    private static Map<TopicPartition, OffsetAndMetadata> since(long millis, String topic, Admin admin)
            throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var spec : List.of(OffsetSpec.latest(), OffsetSpec.forTimestamp(millis))) {
            admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec)))
                    .all()
                    .get()
                    .forEach((partition, found) -> {
                        if (found.offset() >= 0) {
                            offsets.put(partition, new OffsetAndMetadata(found.offset()));
                        }
                    });
        }
        return offsets;
    }

    /** Whether it was possible: a group that has members is refused. */
    private static boolean alter(String group, Map<TopicPartition, OffsetAndMetadata> offsets, Admin admin)
            throws InterruptedException {
        try {
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                return false;
            }
            throw new IllegalStateException("the group " + group + " can't be set back", e);
        }
    }
}
