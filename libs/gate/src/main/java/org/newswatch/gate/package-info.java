/** The gate every request passes: who calls and what they may do, how much they may send, and how a refusal is told. */
@NullMarked
package org.newswatch.gate;

import org.jspecify.annotations.NullMarked;
