package org.newswatch.e2e;

import java.io.PrintStream;
import java.nio.file.Path;
import org.newswatch.local.Options;
import org.newswatch.local.ProjectFolder;
import org.newswatch.local.Stack;

/** The one stack that the tests of this JVM share, from the packaged services and on a folder of its own. */
public final class RunningStack {

    private static final int PORT_BASE = 21080;
    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    private static Stack stack;

    private RunningStack() {}

    public static synchronized Stack get() {
        if (stack == null) {
            var data = Folders.emptied(Path.of("target", "shared-stack").toAbsolutePath());
            var options = new Options(data, false, PORT_BASE, null, LOOPBACK);
            var started = new Stack(ProjectFolder.find(), options, new PrintStream(System.out, true));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.start();
            stack = started;
        }
        return stack;
    }
}
