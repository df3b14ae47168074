package de.tragwerk.xta;

import java.util.List;
import java.util.Optional;

/// A client of other people: generated from the official WSDL by a SOAP library that knows nothing of ours.
/// Its source lies in `src/test/xta` and is compiled together with the generated classes.
public interface ForeignXta {

    /// @param type of a party identifier
    record Name(String type, String value) {}

    /// @param notBefore xs:dateTime, null for none
    record Order(
            String id, Name author, Name reader, String service, String messageType, String notBefore, boolean test) {}

    /// @param type content type
    record File(String type, byte[] content) {}

    /// @param reason of an empty mailbox, empty when there is something
    record Box(String request, long pending, String reason, List<String> ids, List<File> files, String messageId) {}

    /// A fault as the generated classes saw it.
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String fault;
        private final String code;

        public Refused(String fault, String code) {
            super(fault + " " + code);
            this.fault = fault;
            this.code = code;
        }

        /// Simple name of the generated exception and number, for instance `PermissionDeniedException 9012`.
        public String said() {
            return fault + " " + code;
        }
    }

    void checkAccountActive(Name author);

    /// true, false or empty for unknown
    Optional<Boolean> lookupService(Name author, Name reader, String service);

    String createMessageId(Name author);

    /// Status and lines of the three lists.
    List<String> getTransportReport(Name author, String id);

    void cancelMessage(Name author, String id);

    void sendMessage(Order order, List<File> files);

    List<File> sendMessageSync(Order order, List<File> files);

    Box getStatusList(Name author, int most, String id);

    Box getNextStatusList(Name author, String request);

    Box getMessage(Name author, String id);

    Box getNextMessage(Name author, String request, List<String> received);

    void close(Name author, String request, List<String> received);
}
