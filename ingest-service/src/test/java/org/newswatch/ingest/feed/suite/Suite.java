package org.newswatch.ingest.feed.suite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newswatch.local.ProjectFolder;

/** The files of the suite with what their authors expect of them. */
record Suite(List<Case> cases) {

    private static final Pattern HEADER = Pattern.compile("(?im)^Header:\\s*([A-Za-z-]+):[ \\t]*(.*?)\\s*$");

    /**
     * One file.
     *
     * @param contentType as its comment gives the HTTP header; null when it does not
     * @param headers whether it is about other HTTP headers
     */
    record Case(String path, byte[] document, int itemTags, String expression, String contentType, boolean headers) {

        /** The folder below {@code tests}. */
        String folder() {
            var path = Path.of(this.path);
            return path.subpath(2, path.getNameCount() - 1).toString();
        }
    }

    /** Empty where the folder {@code shared} is not beside the project. */
    static Optional<Suite> find() throws IOException {
        var folder = ProjectFolder.find().root().resolveSibling("shared").resolve("data/feeds");
        if (!Files.exists(folder.resolve("MANIFEST.tsv"))) {
            return Optional.empty();
        }
        var cases = new ArrayList<Case>();
        for (var line : Files.readAllLines(folder.resolve("MANIFEST.tsv"), UTF_8)) {
            var cells = line.split("\t", -1);
            if (!cells[0].equals("path")) {
                cases.add(read(folder, cells));
            }
        }
        return Optional.of(new Suite(cases));
    }

    private static Case read(Path folder, String[] cells) throws IOException {
        var document = Files.readAllBytes(folder.resolve(cells[0]));
        var head = HEADER.matcher(new String(document, 0, Math.min(document.length, 2_000), ISO_8859_1));
        String contentType = null;
        boolean others = false;
        while (head.find()) {
            boolean type = head.group(1).equalsIgnoreCase("content-type");
            contentType = type ? head.group(2) : contentType;
            others |= !type;
        }
        return new Case(
                cells[0],
                document,
                cells[4].isEmpty() ? 0 : Integer.parseInt(cells[4]),
                unquoted(cells[10]),
                contentType,
                others);
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") && cell.endsWith("\"") && cell.length() > 1
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
