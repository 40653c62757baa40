package org.newswatch.enrich.story;

import java.sql.SQLException;

/** The database could not be asked; it says nothing against the articles. */
public class StoriesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoriesUnavailable(SQLException cause) {
        super("the stories could not be asked", cause);
    }
}
