/** Alerts in the forms of chat services: what is posted where, and never more markup or mentions than we put there ourselves. */
@NullMarked
package org.newswatch.alert.chat;

import org.jspecify.annotations.NullMarked;
