/** Faults inflicted on the running system under load, each judged by the ledgers. */
package org.newswatch.e2e.experiment;
