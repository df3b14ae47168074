package de.tragwerk.cli.bench;

/// One figure of the bench. Registered in `META-INF/services/de.tragwerk.cli.bench.Figure`, in the order in
/// which they run.
public interface Figure {

    /// Lower case, ends with what is counted: `audit_events_per_s`, `page_p95_ms`.
    String name();

    /// What is measured and how, in one German sentence.
    String about();

    /// Warms up, measures and says the result; a result that is wrong is an exception, not a figure.
    Reading measure(Bench bench) throws Exception;
}
