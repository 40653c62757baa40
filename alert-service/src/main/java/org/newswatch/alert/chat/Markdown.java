package org.newswatch.alert.chat;

import java.util.regex.Pattern;

/** Text as it stands, in services that read Markdown. */
final class Markdown {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");
    private static final String NOTHING = "\u200B";

    private Markdown() {}

    /** Nothing in it formats, links or calls anybody: after an @ stands a space of no width, which ends any mention. */
    static String escape(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$0").replace("@", "@" + NOTHING);
    }
}
