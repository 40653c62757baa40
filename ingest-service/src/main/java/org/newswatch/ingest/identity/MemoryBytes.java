package org.newswatch.ingest.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Link;

/** A memory as deflated bytes. What the address gives anyway, the key and mostly the id, is not written. */
final class MemoryBytes {

    private static final int FORMAT = 1;
    private static final int HAS_GUID = 1, HAS_BODY = 2, HAS_DATE = 4, OWN_KEY = 8, OWN_ID = 16, GONE = 32;
    private static final int STRONG = 1, TITLED = 2, SHAKEN = 4;

    private MemoryBytes() {}

    static byte[] of(Memory memory) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(FORMAT);
            out.writeByte(memory.reuses());
            out.writeInt(memory.items().size());
            for (var known : memory.items()) {
                write(known, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A memory in a format of another version counts as none: some items may come as new once more. */
    static Memory read(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != FORMAT) {
                return Memory.EMPTY;
            }
            int reuses = in.readByte();
            int count = in.readInt();
            var items = new ArrayList<Known>(count);
            for (int i = 0; i < count; i++) {
                items.add(read(in));
            }
            return new Memory(reuses, items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Known known, DataOutputStream out) throws IOException {
        var item = known.item();
        var usual = usual(item.link());
        boolean ownKey = usual.getMostSignificantBits() != item.key();
        boolean ownId = !usual.equals(known.id().uuid());
        out.writeByte((item.guid() == 0 ? 0 : HAS_GUID)
                | (item.body() == 0 ? 0 : HAS_BODY)
                | (item.published() == Item.UNDATED ? 0 : HAS_DATE)
                | (ownKey ? OWN_KEY : 0)
                | (ownId ? OWN_ID : 0)
                | (known.gone() == 0 ? 0 : GONE));
        out.writeByte((item.strong() ? STRONG : 0) | (item.titled() ? TITLED : 0) | (known.shaken() ? SHAKEN : 0));
        out.writeUTF(item.kind().name());
        out.writeUTF(known.asking().name());
        out.writeUTF(item.link());
        out.writeUTF(item.title());
        writeUnless(item.guid(), 0, out);
        writeUnless(item.body(), 0, out);
        writeUnless(item.published(), Item.UNDATED, out);
        writeUnless(known.gone(), 0, out);
        if (ownKey) {
            out.writeLong(item.key());
        }
        if (ownId) {
            out.writeLong(known.id().uuid().getMostSignificantBits());
            out.writeLong(known.id().uuid().getLeastSignificantBits());
        }
    }

    private static Known read(DataInputStream in) throws IOException {
        int has = in.readByte();
        int is = in.readByte();
        var kind = Guid.Kind.valueOf(in.readUTF());
        var asking = Known.Asking.valueOf(in.readUTF());
        var link = in.readUTF();
        var title = in.readUTF();
        long guid = (has & HAS_GUID) == 0 ? 0 : in.readLong();
        long body = (has & HAS_BODY) == 0 ? 0 : in.readLong();
        long published = (has & HAS_DATE) == 0 ? Item.UNDATED : in.readLong();
        long gone = (has & GONE) == 0 ? 0 : in.readLong();
        var usual = usual(link);
        long key = (has & OWN_KEY) == 0 ? usual.getMostSignificantBits() : in.readLong();
        var id = (has & OWN_ID) == 0 ? usual : new UUID(in.readLong(), in.readLong());
        var item = new Item(guid, kind, (is & STRONG) != 0, key, link, title, body, (is & TITLED) != 0, published);
        return new Known(item, id(id), gone, (is & SHAKEN) != 0, asking);
    }

    private static void writeUnless(long value, long none, DataOutputStream out) throws IOException {
        if (value != none) {
            out.writeLong(value);
        }
    }

    private static UUID usual(String link) {
        return link.startsWith("http") ? ArticleId.of(new Link(link, "")).uuid() : new UUID(0, 0);
    }

    private static ArticleId id(UUID uuid) {
        return new ArticleId(uuid.toString().replace("-", ""));
    }
}
