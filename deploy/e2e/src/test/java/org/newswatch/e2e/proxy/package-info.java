/** A TCP proxy that does to a connection what networks do. */
package org.newswatch.e2e.proxy;
