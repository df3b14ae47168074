package de.tragwerk.xta;

import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.intermediary.AtRest;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.keys.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Closes what lies in the store under the server's own key, whether its author closed it or not.
@Component
class Seal {

    private final KeyRing keys;

    Seal(KeyRing keys) {
        this.keys = keys;
    }

    byte[] meta(MetaData meta) throws IOException {
        try (Blob sealed = atRest().seal(Blob.of(meta.xml().getBytes(StandardCharsets.UTF_8)))) {
            return sealed.bytes();
        }
    }

    MetaData meta(byte[] sealed) throws IOException, XtaFault {
        try (Blob open = atRest().open(Blob.of(sealed))) {
            return MetaData.stored(new String(open.bytes(), StandardCharsets.UTF_8));
        } catch (OsciException e) {
            throw new XtaFault(Fault.INTERNAL, "stored under a key that is gone", e);
        }
    }

    Blob content(Container content) throws IOException {
        try (de.tragwerk.osci.blob.Spool plain = new de.tragwerk.osci.blob.Spool(Long.MAX_VALUE)) {
            content.writeTo(plain);
            try (Blob whole = plain.finish()) {
                return atRest().seal(whole);
            }
        }
    }

    Container content(Blob sealed) throws IOException, XtaFault {
        try (InputStream in = atRest().read(sealed)) {
            return Container.stored(in);
        } catch (OsciException e) {
            throw new XtaFault(Fault.INTERNAL, "stored under a key that is gone", e);
        }
    }

    private AtRest atRest() {
        return new AtRest(keys.all(Scope.current().mandant()));
    }
}
