package org.newswatch.ingest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something a person can set.
 *
 * @param defaultValue empty where there is none
 * @param sentence what it sets, from its docstring; a dash where none can be found
 */
record Setting(String key, String defaultValue, String sentence) {

    private static final Path SOURCES = Path.of("src/main/java");

    /** All of the service and its libraries, by key. */
    static List<Setting> all() throws IOException {
        var mapped = new ClassFileImporter()
                .importPackages("org.newswatch").stream()
                        .filter(one -> one.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(one ->
                                of(one, one.getAnnotation(ConfigMapping.class).prefix()));
        return Stream.concat(mapped, ofLibraries())
                .sorted(Comparator.comparing(Setting::key))
                .toList();
    }

    String row() {
        return "| `%s` | %s | %s |".formatted(key, defaultValue, sentence);
    }

    private static Stream<Setting> of(Class<?> mapping, String prefix) {
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> of(mapping, method, prefix + "." + name(method)));
    }

    private static Stream<Setting> of(Class<?> mapping, Method method, String key) {
        if (Map.class.isAssignableFrom(method.getReturnType())) {
            return Stream.of(new Setting(key + ".*", "", sentence(mapping, method)));
        }
        if (method.getReturnType().isInterface()
                && method.getReturnType().getName().startsWith("org.newswatch.")) {
            return of(method.getReturnType(), key);
        }
        var given = method.getAnnotation(WithDefault.class);
        return Stream.of(new Setting(key, given == null ? "" : given.value(), sentence(mapping, method)));
    }

    /** Libraries name theirs, with defaults, where MicroProfile Config looks for them. */
    private static Stream<Setting> ofLibraries() throws IOException {
        var files = Collections.list(
                Setting.class.getClassLoader().getResources("META-INF/microprofile-config.properties"));
        var settings = Stream.<Setting>empty();
        for (var file : files) {
            var all = properties(file);
            settings = Stream.concat(
                    settings,
                    all.stringPropertyNames().stream()
                            .filter(key -> key.startsWith("newswatch."))
                            .map(key -> new Setting(key, all.getProperty(key), "-")));
        }
        return settings;
    }

    private static Properties properties(URL file) throws IOException {
        var properties = new Properties();
        try (var in = file.openStream()) {
            properties.load(in);
        }
        return properties;
    }

    private static String name(Method method) {
        var given = method.getAnnotation(WithName.class);
        return given != null
                ? given.value()
                : method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String sentence(Class<?> mapping, Method method) {
        var outer = mapping.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        var doc = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\s+)*[\\w<>., ?]+\\s" + method.getName() + "\\(\\)",
                Pattern.DOTALL);
        try {
            var found = doc.matcher(Files.readString(SOURCES.resolve(outer)));
            return found.find() ? plain(found.group(1)) : "-";
        } catch (IOException notOurs) {
            return "-";
        }
    }

    private static String plain(String docstring) {
        return docstring
                .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replace('|', '/')
                .strip();
    }
}
