package org.newswatch.e2e.experiment;

import java.util.Locale;

/**
 * A fault, inflicted while articles flow.
 *
 * @param name its number in the list of faults, such as R1, and a word where there are several of that number
 * @param fault what is done, as the table says it
 * @param prepared done before the first article
 */
record Experiment(String name, String fault, Fault prepared, Fault inflicted) {

    Experiment(String name, String fault, Fault inflicted) {
        this(name, fault, scene -> {}, inflicted);
    }

    /** Does it to the scene, and mends what it broke. */
    interface Fault {
        void on(Scene scene) throws Exception;
    }

    /** The name as a part of an address and of a file. */
    String slug() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return name + ": " + fault;
    }
}
