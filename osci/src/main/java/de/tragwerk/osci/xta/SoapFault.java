package de.tragwerk.osci.xta;

/// A message that is no XTA request at all: wrong SOAP version, no action, a header we must not ignore.
/// Travels as a plain SOAP fault, because XTA's own faults begin where an operation is known.
public final class SoapFault extends Exception {

    private static final long serialVersionUID = 1L;

    /// Who is to blame, in the words of SOAP 1.2.
    public enum Side {
        SENDER("Sender"),
        RECEIVER("Receiver"),
        MUST_UNDERSTAND("MustUnderstand"),
        VERSION("VersionMismatch");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Side side;

    public SoapFault(Side side, String detail) {
        super(detail);
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
