package org.newswatch.ingest.feed.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debian's python3-feedparser, where it is installed. */
final class FeedparserReadings {

    private static final String PROGRAM = """
        import sys, json, calendar, feedparser
        def times(e, *names):
            return [calendar.timegm(e[n + '_parsed']) for n in names if e.get(n + '_parsed')]
        def people(d):
            return [a.get('name') or '' for a in d.get('authors', [])] + ([d['author']] if d.get('author') else [])
        def entry(e, language):
            content = e.get('content') or []
            links = ([e['link']] if e.get('link') else []) + [l.get('href') or '' for l in e.get('links', [])]
            return dict(title=e.get('title') or '', links=links, id=e.get('id') or '',
                published=times(e, 'published'), updated=times(e, 'updated', 'created'),
                written=[e[n] for n in ('published', 'updated', 'created') if e.get(n)],
                summary=e.get('summary') or '', content=content[0].get('value') or '' if content else '',
                language=(content and content[0].get('language')) or (e.get('title_detail') or {}).get('language')
                    or (e.get('summary_detail') or {}).get('language') or language,
                authors=people(e), tags=[t.get('term') or '' for t in e.get('tags', [])])
        versions = dict(rss090='rss-0.90', rss091n='rss-0.91', rss091u='rss-0.91', rss092='rss-0.92', rss093='rss-0.93',
            rss094='rss-0.94', rss10='rss-1.0', rss20='rss-2.0', atom03='atom-0.3', atom10='atom-1.0', cdf='cdf')
        for line in sys.stdin:
            job = json.loads(line)
            headers = {'content-location': job['url']}
            if job['type']: headers['content-type'] = job['type']
            try:
                d = feedparser.parse(open(job['file'], 'rb').read(), response_headers=headers)
                language = d.feed.get('language') or ''
                out = dict(format=versions.get(d.version, d.version or ''), title=d.feed.get('title') or '', link=d.feed.get('link') or '',
                    language=language, authors=people(d.feed), entries=[entry(e, language) for e in d.entries])
            except Exception as e:
                out = dict(format='', title='', link='', language='', authors=[], entries=[])
            print(json.dumps(out), flush=True)
        """;

    private FeedparserReadings() {}

    /** By path; empty where feedparser is not installed. */
    static Optional<Map<String, Reading>> of(Suite suite) throws IOException, InterruptedException {
        for (var python : List.of("python3", "/usr/bin/python3")) {
            if (succeeds(python)) {
                return Optional.of(run(python, suite));
            }
        }
        return Optional.empty();
    }

    private static boolean succeeds(String python) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import feedparser")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Map<String, Reading> run(String python, Suite suite) throws IOException, InterruptedException {
        var json = new ObjectMapper();
        var jobs = Files.createTempFile("feeds", ".ndjson");
        var folder = Files.createTempDirectory("feeds");
        var lines = new ArrayList<String>();
        for (var file : suite.cases()) {
            var copy = Files.write(folder.resolve(String.valueOf(lines.size())), file.document());
            var job = new HashMap<String, String>();
            job.put("file", copy.toString());
            job.put("url", "http://127.0.0.1:8097/" + file.path());
            job.put("type", file.contentType());
            lines.add(json.writeValueAsString(job));
        }
        Files.write(jobs, lines, UTF_8);
        var process = new ProcessBuilder(python, "-c", PROGRAM)
                .redirectInput(jobs.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Reading> readings = new HashMap<>();
        try (var answers = process.inputReader(UTF_8)) {
            for (var file : suite.cases()) {
                readings.put(file.path(), reading(json.readTree(answers.readLine())));
            }
        }
        process.waitFor();
        delete(folder, jobs);
        return readings;
    }

    private static void delete(Path folder, Path jobs) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        Files.delete(jobs);
    }

    private static Reading reading(JsonNode answer) {
        var entries = new ArrayList<Reading.Entry>();
        answer.path("entries")
                .forEach(entry -> entries.add(new Reading.Entry(
                        entry.path("title").asText(),
                        texts(entry.path("links")),
                        entry.path("id").asText(),
                        instants(entry.path("published")),
                        instants(entry.path("updated")),
                        texts(entry.path("written")),
                        entry.path("summary").asText(),
                        entry.path("content").asText(),
                        entry.path("language").asText(),
                        texts(entry.path("authors")),
                        texts(entry.path("tags")))));
        return new Reading(
                answer.path("format").asText(),
                answer.path("title").asText(),
                answer.path("link").asText(),
                answer.path("language").asText(),
                texts(answer.path("authors")),
                entries);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<Instant> instants(JsonNode array) {
        var instants = new ArrayList<Instant>();
        array.forEach(seconds -> instants.add(Instant.ofEpochSecond(seconds.asLong())));
        return instants;
    }
}
