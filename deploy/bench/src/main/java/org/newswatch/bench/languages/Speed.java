package org.newswatch.bench.languages;

/** Of one round: texts per second by the clock, and µs of processor time per text, those of compiler and collector included. */
record Speed(double textsPerSecond, double microsecondsOfProcessor) {}
