package org.newswatch.alert.raise;

/** An alert and where it stands in the order; reading goes on after that place. */
public record PositionedAlert(Cursor at, Alert alert) {}
