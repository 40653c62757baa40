package org.newswatch.ingest.health;

import static java.util.Locale.ROOT;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.newswatch.ingest.health.Observation.Trouble;

/** Says how a feed is to people who watch it. */
final class Sentence {

    private Sentence() {}

    static String of(Health health) {
        var rhythm = health.rhythm();
        var reading = health.reading();
        return switch (health.status()) {
            case LEARNING ->
                "too little is known of it yet: %d new items in %d hours".formatted(rhythm.items(), rhythm.hours());
            case HEALTHY ->
                "%d new items in the last 24 hours, %s would have been usual"
                        .formatted(rhythm.itemsInDay(), number(rhythm.dueInDay()));
            case DROPPED ->
                "only %d new items in the last 24 hours, %s would have been usual"
                        .formatted(rhythm.itemsInDay(), number(rhythm.dueInDay()));
            case SILENT ->
                "no new item since %s, %s would have been usual"
                        .formatted(rhythm.lastNews().truncatedTo(ChronoUnit.MINUTES), number(rhythm.dueSinceNews()));
            case TROUBLED -> reading.troubles().stream().map(Sentence::of).collect(Collectors.joining("; "));
            case FAILING ->
                "could not be read since %s: %s"
                        .formatted(reading.failingSince().truncatedTo(ChronoUnit.MINUTES), reading.error());
        };
    }

    private static String of(Trouble trouble) {
        return switch (trouble) {
            case ENCODING -> "its bytes are not text in the encoding they claim";
            case HTML_INSTEAD_OF_FEED -> "a page for people comes where the feed was";
            case BROKEN -> "its documents break off or are not well-formed";
        };
    }

    private static String number(double items) {
        return items >= 10 ? Long.toString(Math.round(items)) : String.format(ROOT, "%.1f", items);
    }
}
