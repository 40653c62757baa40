package org.newswatch.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.WithDefault;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** How the service is reached from outside. Links in what it sends begin with it, whatever a request calls its host. */
@ConfigMapping(prefix = "newswatch.public")
public interface PublicConfig {

    /** Without a slash at the end. */
    @WithDefault("http://localhost:8080")
    URI url();

    /** Of the running service, for views that are made without a container. */
    static PublicConfig current() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(PublicConfig.class);
    }

    /** A path of the service as others see it. */
    default String link(String path) {
        return url().toASCIIString().replaceAll("/+$", "") + path;
    }
}
