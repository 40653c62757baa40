package org.newswatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL, which refuses to run as root, is run by root: in a user namespace, else as the user "nobody". */
final class NotRoot {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    /** What to put before a command; empty for everyone but root. */
    static final List<String> PREFIX = prefix();

    private NotRoot() {}

    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return works(NAMESPACE) ? NAMESPACE : NOBODY;
    }

    /** Makes a folder, and where the prefix changes the user, its own. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (PREFIX.equals(NOBODY)) {
            Files.setAttribute(folder, "unix:uid", 65534);
            Files.setAttribute(folder, "unix:gid", 65534);
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while looking for a way to run PostgreSQL as root", e);
        }
    }
}
