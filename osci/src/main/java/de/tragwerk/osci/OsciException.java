package de.tragwerk.osci;

/// A message that must not be believed or carried out, with the feedback code that says why.
/// The detail is for logs: it names structures and ids, never contents.
public final class OsciException extends Exception {

    private final Code code;

    public OsciException(Code code, String detail) {
        super(code.number() + " " + detail);
        this.code = code;
    }

    public OsciException(Code code, String detail, Throwable cause) {
        super(code.number() + " " + detail, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
