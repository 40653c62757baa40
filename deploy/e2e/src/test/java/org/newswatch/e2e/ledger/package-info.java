/** What was acknowledged, what must follow from it by a matcher of its own, and what arrived. */
package org.newswatch.e2e.ledger;
