/** Topics that editors change while articles pass: who may, which versions there were, and how every replica learns of it. */
@NullMarked
package org.newswatch.enrich.edit;

import org.jspecify.annotations.NullMarked;
