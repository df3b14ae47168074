package de.tragwerk.osci;

import com.code_intelligence.jazzer.junit.FuzzTest;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.Chunk;
import de.tragwerk.osci.message.FaultException;
import de.tragwerk.osci.message.Feedbacks;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Element;

/// Whatever a message says, reading it ends with a message, a fault or a refusal, and only with a signature that
/// covers everything is it believed.
class CodecFuzzTest {

    private static final Limits SMALL = new Limits(1 << 20, 1 << 18, 20);

    @FuzzTest(maxDuration = "5m")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void readsOrRefuses(byte[] data) throws IOException {
        try (OsciMessage message =
                new MessageReader(List.of(), House.POLICY, SMALL).read(new ByteArrayInputStream(data))) {
            attempt(() -> message.verify(House.POLICY));
            attempt(() -> Chunk.read(message.order()));
            attempt(() -> Feedbacks.read(message.order()));
            for (Element bundle : Xml.children(message.order(), Ns.OSCI, "ProcessCardBundle")) {
                attempt(() -> Cards.read(bundle));
            }
            Element content = message.contentPackage();
            if (content != null) {
                attempt(() -> new ContentOpener(List.of(), House.POLICY)
                        .open(content, message.certificates(), message.parts())
                        .close());
                attempt(() -> new ContentOpener(List.of(), House.POLICY.readingOldMail())
                        .unwrap(content, message.certificates(), message.parts()));
            }
        } catch (OsciException | FaultException refused) {
            return;
        }
    }

    private interface Attempt {
        void run() throws IOException, OsciException;
    }

    private static void attempt(Attempt attempt) throws IOException {
        try {
            attempt.run();
        } catch (OsciException refused) {
            return;
        }
    }
}
