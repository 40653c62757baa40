package org.newswatch.kubernetes.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newswatch.local.ImageStack;

/** The list of parts in each image names what is in it. */
class PartsListTest {

    static final Iterable<String> SERVICES = ImageStack.SERVICES;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyJarIsListed(String service) throws IOException {
        Images.need();
        ImageStack.unpack(service, Images.TAG, folder);

        var listed = new HashSet<String>();
        new ObjectMapper()
                .readTree(folder.resolve("newswatch/sbom.cdx.json").toFile())
                .path("components")
                .forEach(part -> listed.add(
                        part.path("group").asText() + "." + part.path("name").asText() + "-"
                                + part.path("version").asText()));

        assertThat(jars()).hasSizeGreaterThan(100).allSatisfy(jar -> assertThat(listed)
                .as(jar)
                .anyMatch(part -> jar.equals(part + ".jar") || jar.startsWith(part + "-")));
    }

    private Set<String> jars() throws IOException {
        try (var files = Files.walk(folder.resolve("newswatch/lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toSet());
        }
    }
}
