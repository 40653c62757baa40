package org.newswatch.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** What nobody can guess: 128 bits that name a callback, 256 that sign. */
@ApplicationScoped
class Secrets {

    private final SecureRandom random = new SecureRandom();

    UUID callback() {
        var bytes = ByteBuffer.wrap(bytes(16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    String key() {
        return HexFormat.of().formatHex(bytes(32));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
