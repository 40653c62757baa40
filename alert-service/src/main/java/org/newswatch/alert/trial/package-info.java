/** A program that tries an installation from inside: news in, alert out. No part of the service. */
@NullMarked
package org.newswatch.alert.trial;

import org.jspecify.annotations.NullMarked;
