package org.newswatch.alert.deliver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Chat services whose address is not the subscriber's to say. */
@ConfigMapping(prefix = "newswatch.chat")
interface ChatConfig {

    /** The Bot API of Telegram, or a server of one's own that speaks it. */
    @WithDefault("https://api.telegram.org")
    URI telegram();
}
