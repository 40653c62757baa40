package org.newswatch.egress;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.TimeValue;

/** Apache HttpClient, with everything off that would send what nobody asked for: redirects, retries, cookies, credentials, proxies. */
final class Client {

    private Client() {}

    static CloseableHttpClient of(EgressRules rules, Resolver resolver, Guard guard) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(rules, resolver, guard))
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent(rules.userAgent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setConnectionKeepAlive(TimeValue.ofSeconds(30))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(EgressRules rules, Resolver resolver, Guard guard) {
        return new CheckedConnections(guard)
                .setDnsResolver(resolver)
                .setMaxConnTotal(rules.maxConnections())
                .setMaxConnPerRoute(rules.maxConnectionsPerHost())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(16 * 1024)
                                .setMaxHeaderCount(200)
                                .setMaxEmptyLineCount(10)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(rules.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        // A kept connection is looked at before each use, which costs a millisecond: the other side may
                        // have closed it.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .build();
    }

    /** Connects through {@link CheckedSocket}s. */
    private static final class CheckedConnections extends PoolingHttpClientConnectionManagerBuilder {

        private final Guard guard;

        CheckedConnections(Guard guard) {
            this.guard = guard;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver resolver, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    proxy -> new CheckedSocket(guard),
                    ports,
                    resolver,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }
}
