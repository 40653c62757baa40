package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final ProjectFolder PROJECT = new ProjectFolder(Path.of("/project"));

    @Test
    void withoutArgumentsTheDataIsInTheProjectAndTheDemoRuns() {
        var options = options(Map.of());

        assertThat(options.data()).isEqualTo(Path.of("/project/data"));
        assertThat(options.demo()).isTrue();
        assertThat(options.portBase()).isEqualTo(8080);
        assertThat(options.adminKey()).isNull();
        assertThat(options.egressAllow()).isEqualTo("127.0.0.0/8,::1/128");
    }

    @Test
    void argumentsAndEnvironmentAreTaken() {
        var environment =
                Map.of("NEWSWATCH_PORT_BASE", "9000", "NEWSWATCH_ADMIN_KEY", "k", "NEWSWATCH_EGRESS_ALLOW", "");

        var options = options(environment, "--no-demo", "--data", "/elsewhere");

        assertThat(options).isEqualTo(new Options(Path.of("/elsewhere"), false, 9000, "k", ""));
    }

    @Test
    void unknownArgumentIsNamed() {
        assertThatThrownBy(() -> options(Map.of(), "--fast")).hasMessageStartingWith("unknown argument --fast; usage:");
    }

    @Test
    void dataWithoutAFolderIsRefused() {
        assertThatThrownBy(() -> options(Map.of(), "--data")).hasMessageStartingWith("--data needs a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "-1", "65530", "999999"})
    void portBaseThatLeavesNoRoomIsRefused(String base) {
        assertThatThrownBy(() -> options(Map.of("NEWSWATCH_PORT_BASE", base)))
                .hasMessage("NEWSWATCH_PORT_BASE is a port from 1 to 65526, not \"" + base + "\"");
    }

    private static Options options(Map<String, String> environment, String... arguments) {
        return Options.of(PROJECT, arguments, environment);
    }
}
