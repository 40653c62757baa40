/** The images run as a cluster runs them: read-only, without capabilities, with little memory, and stopped in the middle of work. */
package org.newswatch.kubernetes.image;
