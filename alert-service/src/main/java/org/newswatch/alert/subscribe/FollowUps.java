package org.newswatch.alert.subscribe;

/**
 * What a subscription wants to hear after the first alert.
 *
 * @param confirmedBy so many sources that tell a story make a second alert of it; 0 for none
 * @param corrections later versions and the withdrawal of an article that it was alerted on
 */
public record FollowUps(int confirmedBy, boolean corrections) {

    public static final FollowUps NONE = new FollowUps(0, false);

    static final int FEWEST_SOURCES = 2;
    static final int MOST_SOURCES = 20;
}
