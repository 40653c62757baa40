package org.newswatch.bench.languages;

/** A text whose language is known. */
record Sample(String language, String script, String title, String body) {

    /** The language and, where there are several, its script: a line of the table. */
    String line() {
        return language.equals("sr") ? language + " " + script : language;
    }

    /** The first units of title and body together. */
    String prefix() {
        var all = body.isEmpty() ? title : title + " " + body;
        return all.substring(0, Math.min(all.length(), Contender.PREFIX));
    }

    Sample titleOnly() {
        return new Sample(language, script, title, "");
    }
}
