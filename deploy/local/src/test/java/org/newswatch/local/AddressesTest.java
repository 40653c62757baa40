package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void aTakenPortIsNamedWithThePartThatNeedsIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var addresses = new Addresses(taken.getLocalPort());

            assertThatThrownBy(addresses::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + ", which alert-service needs, is taken: stop what listens "
                            + "there, or set NEWSWATCH_PORT_BASE to the first of 10 free ports");
        }
    }
}
