/** Alerts as e-mails: mailboxes whose owners asked for them, letters in text and HTML, and the way to the mail server. */
@NullMarked
package org.newswatch.alert.mail;

import org.jspecify.annotations.NullMarked;
