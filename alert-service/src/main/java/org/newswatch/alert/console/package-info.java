/** The web pages: everything a person does with Newswatch, rendered here and readable without a script. */
@NullMarked
package org.newswatch.alert.console;

import org.jspecify.annotations.NullMarked;
