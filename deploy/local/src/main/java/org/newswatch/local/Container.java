package org.newswatch.local;

import static org.newswatch.local.Podman.podman;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.newswatch.local.Podman.Said;

/**
 * A service in a container: on this machine's network, with a read-only root, without capabilities and with as much memory as it is
 * given. What it says is kept until it is removed.
 *
 * @param name its name at the engine
 * @param address where it answers
 */
public record Container(String name, URI address) {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * @param memory the limit, such as 384m
     * @param options further options of {@code podman run}
     * @param arguments what follows the image
     */
    static Container run(Service service, String image, String memory, List<String> options, String... arguments) {
        var container =
                new Container("newswatch-" + service.address().getPort() + "-" + service.name(), service.address());
        container.remove();
        var command = new ArrayList<>(List.of("run", "--detach", "--name", container.name()));
        command.addAll(hardened(service.settings(), memory));
        command.addAll(options);
        command.add(image);
        command.addAll(List.of(arguments));
        podman(command.toArray(String[]::new));
        return container;
    }

    /** Runs a service until it ends by itself; what it said. */
    static Said once(Service service, String image, String memory) {
        var command = new ArrayList<>(List.of("run", "--rm"));
        command.addAll(hardened(service.settings(), memory));
        command.add(image);
        return Podman.attempt(command.toArray(String[]::new));
    }

    private static List<String> hardened(Map<String, String> settings, String memory) {
        var options = new ArrayList<>(List.of(
                "--network=host",
                "--read-only",
                "--read-only-tmpfs=false",
                "--tmpfs=/tmp:rw,size=256m,mode=1777",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--memory=" + memory,
                "--memory-swap=" + memory));
        settings.forEach((name, value) -> options.add("--env=" + name + "=" + value));
        return options;
    }

    /** Waits until it says that it is ready; how long that took from the start of its process. */
    public Duration awaitReady() {
        var started = process().info().startInstant().orElseThrow();
        var deadline = started.plus(START);
        while (status("/q/health/ready") != 200) {
            if (!isRunning()) {
                throw new CannotStart(name + " ended: " + log());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart(name + " was not ready after " + START.toSeconds() + " s: " + log());
            }
            pause();
        }
        return Duration.between(started, Instant.now());
    }

    /** What it answers to a GET; 0 where nobody answers. */
    public int status(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Sends SIGTERM, and SIGKILL past the patience; its exit code, 137 where it had to be killed. */
    public int stop(Duration patience) {
        podman("stop", "--time=" + patience.toSeconds(), name);
        return exitCode();
    }

    /** Sends SIGTERM and does not wait. */
    public void terminate() {
        podman("kill", "--signal=TERM", name);
    }

    /** Waits for its end; its exit code. */
    public int awaitEnd() {
        return Integer.parseInt(podman("wait", name));
    }

    public int exitCode() {
        return Integer.parseInt(inspect("{{.State.ExitCode}}"));
    }

    /** Whether the kernel ended it for taking more memory than its limit. */
    public boolean ranOutOfMemory() {
        return Boolean.parseBoolean(inspect("{{.State.OOMKilled}}"));
    }

    public boolean isRunning() {
        return Boolean.parseBoolean(inspect("{{.State.Running}}"));
    }

    public String log() {
        return podman("logs", name);
    }

    /** Resident memory of its process in MiB: now, and the most it ever was. */
    public Memory memory() {
        try {
            var status =
                    Files.readAllLines(Path.of("/proc", Long.toString(process().pid()), "status"));
            return new Memory(mib(status, "VmRSS:"), mib(status, "VmHWM:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In MiB. */
    public record Memory(int now, int most) {}

    public void remove() {
        podman("rm", "--force", "--ignore", "--time=0", name);
    }

    public ProcessHandle process() {
        return ProcessHandle.of(Long.parseLong(inspect("{{.State.Pid}}"))).orElseThrow();
    }

    private String inspect(String format) {
        return podman("inspect", "--format", format, name);
    }

    private static int mib(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while a container started", e);
        }
    }
}
