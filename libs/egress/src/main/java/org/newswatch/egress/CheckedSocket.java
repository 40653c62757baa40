package org.newswatch.egress;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that looks at the address it is to connect to, and again at the one it reached. It knows no proxy. */
final class CheckedSocket extends Socket {

    private final Guard guard;

    CheckedSocket(Guard guard) {
        super(Proxy.NO_PROXY);
        this.guard = guard;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        check(endpoint);
        super.connect(endpoint, timeout);
        try {
            check(getRemoteSocketAddress());
        } catch (RefusedAddress e) {
            close();
            throw e;
        }
    }

    private void check(SocketAddress endpoint) {
        if (!(endpoint instanceof InetSocketAddress inet) || inet.isUnresolved()) {
            throw new RefusedAddress("the connection leads to no known address");
        }
        guard.check(inet.getHostString(), inet.getAddress());
    }
}
