package de.tragwerk.form;

import de.tragwerk.form.Form.EvidenceRule;
import java.util.List;
import java.util.stream.Stream;

/// Evidence no rule asks for: a judgment, what the office wants in its own words. Every form in every version takes
/// it, so nobody has to send a paper under a false name.
public final class OtherEvidence {

    public static final String ART = "E-OTHER";

    /// As the desk calls it.
    public static final String KURZ = "Anderer Nachweis";

    static final EvidenceRule RULE = new EvidenceRule(
            ART,
            Rule.parse(""),
            new Texts(
                    "Anderer Nachweis: alles andere, zum Beispiel was Ihr Amt in einem Brief verlangt",
                    "Ein anderes Papier. Zum Beispiel ein Papier, das Ihr Amt haben will.",
                    "Other evidence: anything else, for example what your office asked for in a letter"));

    private OtherEvidence() {}

    /// What the form asks for, and this as the last.
    public static List<EvidenceRule> after(List<EvidenceRule> asked) {
        return asked.stream().anyMatch(e -> e.art().equals(ART))
                ? asked
                : Stream.concat(asked.stream(), Stream.of(RULE)).toList();
    }
}
