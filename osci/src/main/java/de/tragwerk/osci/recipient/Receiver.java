package de.tragwerk.osci.recipient;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.message.RoleCertificate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What a recipient does with deliveries. The same message id may come twice; taking it in once is its duty.
public interface Receiver {

    /// A delivery passed on to us, still closed.
    /// @param card null when the sender of a question wanted none
    /// @param answerId id for our answer, when the question has a card
    record Arrived(
            @Nullable ProcessCard card,
            @Nullable MessageId answerId,
            Element contentPackage,
            List<RoleCertificate> certificates,
            Map<String, Blob> parts) {}

    /// The answer to a question.
    /// @param content null when there is nothing to say
    record Reply(
            Code code, @Nullable String subject, @Nullable SealedContent content) {
        public static Reply of(Code code) {
            return new Reply(code, null, null);
        }
    }

    /// Takes a delivery in for good.
    ///
    /// @return 0800 when it is safe here, 9xxx when not
    Code accept(Arrived delivery) throws IOException, OsciException;

    /// Answers a question.
    Reply process(Arrived delivery) throws IOException, OsciException;
}
