/** What operators are shown and woken by: rules, dashboards, runbook. */
package org.newswatch.kubernetes.seeing;
