package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkSearchTest {

    private static final Path SCRIPTS = ProjectFolder.find().root().resolve("deploy/local");

    @TempDir
    Path machine;

    @Test
    void javaHomeComesFirst() throws Exception {
        jdk("usr/lib/jvm/temurin-25", "25.0.1");
        var home = jdk("home", "25");

        assertThat(search(Map.of("JAVA_HOME", home.toString()))).isEqualTo(home + "\n");
    }

    @Test
    void javaHomeOfAnotherVersionIsPassedOver() throws Exception {
        var old = jdk("old", "17.0.15");
        var usual = jdk("usr/lib/jvm/temurin-25", "25.0.1");

        assertThat(search(Map.of("JAVA_HOME", old.toString()))).isEqualTo(usual + "\n");
    }

    @Test
    void javaOnThePathIsFollowedToItsHome() throws Exception {
        var home = jdk("opt/somewhere", "25.0.2");
        Files.createSymbolicLink(
                Files.createDirectories(machine.resolve("bin")).resolve("java"), home.resolve("bin/java"));

        assertThat(search(Map.of())).isEqualTo(home.toRealPath() + "\n");
    }

    @Test
    void withoutOneThereIsOneSentence() throws Exception {
        jdk("usr/lib/jvm/java-21", "21.0.4");

        assertThat(search(Map.of()))
                .isEqualTo("No JDK 25 was found in JAVA_HOME, on the path or in the usual folders: "
                        + "install one (such as Temurin 25) or set JAVA_HOME to it.\n");
    }

    @Test
    void upRefusesAnUnknownArgumentBeforeItBuilds() throws Exception {
        var up = new ProcessBuilder(SCRIPTS.resolve("up").toString(), "--fast")
                .redirectErrorStream(true)
                .start();

        assertThat(output(up)).isEqualTo("unknown argument --fast; usage: deploy/local/up [--data DIR] [--no-demo]\n");
        assertThat(up.waitFor()).isEqualTo(2);
    }

    private Path jdk(String folder, String version) throws IOException {
        var home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            assertThat(Files.createFile(home.resolve("bin").resolve(program))
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** Runs the search where only this test's machine is seen; its words, whether found or not. */
    private String search(Map<String, String> environment) throws Exception {
        var bin = Files.createDirectories(machine.resolve("bin"));
        for (var tool : new String[] {"bash", "grep", "dirname", "readlink"}) {
            Files.createSymbolicLink(bin.resolve(tool), which(tool));
        }
        var search = new ProcessBuilder("bash", "-c", ". " + SCRIPTS.resolve("jdk.sh") + "; find_jdk")
                .redirectErrorStream(true);
        search.environment().clear();
        search.environment().put("PATH", bin.toString());
        search.environment().put("HOME", machine.resolve("nobody").toString());
        search.environment().put("NEWSWATCH_JDK_ROOT", machine.toString());
        search.environment().putAll(environment);
        return output(search.start());
    }

    private static Path which(String tool) {
        return java.util.stream.Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
