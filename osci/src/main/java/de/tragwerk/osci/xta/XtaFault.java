package de.tragwerk.osci.xta;

/// A request that is not carried out, with the number that says why. The detail is for logs: it names structures,
/// never contents.
public final class XtaFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public XtaFault(Fault fault, String detail) {
        super(fault.number() + " " + detail);
        this.fault = fault;
    }

    public XtaFault(Fault fault, String detail, Throwable cause) {
        super(fault.number() + " " + detail, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
