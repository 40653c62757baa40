/** The console as people meet it: in a real Chromium, on the packaged stack. */
package org.newswatch.e2e.console;
