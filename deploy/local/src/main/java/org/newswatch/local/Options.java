package org.newswatch.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person who starts the stack chose.
 *
 * @param data the folder that keeps everything from one start to the next
 * @param demo whether to feed the sample news
 * @param portBase the first of {@link Addresses#COUNT} ports
 * @param adminKey the administrator's key; absent: one is made at the first start
 * @param egressAllow the networks, as a list of CIDR, that webhooks and feeds may reach though they are private
 */
public record Options(
        Path data, boolean demo, int portBase, @Nullable String adminKey, String egressAllow) {

    /** How to call it. */
    static final String USAGE = "usage: deploy/local/up [--data DIR] [--no-demo]";

    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    /** Reads the command line and the environment, and refuses what it does not know. */
    static Options of(ProjectFolder project, String[] arguments, Map<String, String> environment) {
        var data = project.root().resolve("data");
        var demo = true;
        for (var rest = Arrays.asList(arguments).iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--no-demo")) {
                demo = false;
            } else if (argument.equals("--data") && rest.hasNext()) {
                data = Path.of(rest.next()).toAbsolutePath();
            } else if (argument.equals("--data")) {
                throw new CannotStart("--data needs a folder; " + USAGE);
            } else {
                throw new CannotStart("unknown argument " + argument + "; " + USAGE);
            }
        }
        var key = environment.get("NEWSWATCH_ADMIN_KEY");
        return new Options(
                data,
                demo,
                portBase(environment.getOrDefault("NEWSWATCH_PORT_BASE", "8080")),
                key == null || key.isBlank() ? null : key,
                environment.getOrDefault("NEWSWATCH_EGRESS_ALLOW", LOOPBACK));
    }

    private static int portBase(String text) {
        var highest = 65535 - Addresses.COUNT + 1;
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > highest) {
            throw new CannotStart("NEWSWATCH_PORT_BASE is a port from 1 to " + highest + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }
}
