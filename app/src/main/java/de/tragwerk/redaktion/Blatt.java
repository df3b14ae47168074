package de.tragwerk.redaktion;

import de.tragwerk.form.DefinitionFault;
import de.tragwerk.form.Differences;
import de.tragwerk.form.Form;
import de.tragwerk.form.FormCase;
import de.tragwerk.form.Gaps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version as editors look at it: read, compared, checked, tried.
///
/// @param form the questions
/// @param vorher the version in force, null for a new form
/// @param unterschiede what it asks otherwise than the version in force
/// @param luecken what is missing before it may be proposed
/// @param proben how its test cases went
/// @param fallfehler why the test cases cannot be read, null when they can
public record Blatt(
        Fassung fassung,
        Form form,
        @Nullable Form vorher,
        List<Differences.Difference> unterschiede,
        List<Gaps.Gap> luecken,
        List<FormCase.Outcome> proben,
        @Nullable DefinitionFault fallfehler) {

    public long abweichend() {
        return proben.stream().filter(p -> !p.good()).count();
    }

    /// Why it cannot be proposed or published now, as sentences; none when it can.
    public List<String> hindernisse() {
        List<String> sentences = new ArrayList<>();
        if (!luecken.isEmpty()) {
            sentences.add(
                    luecken.size() == 1
                            ? "Eine Lücke ist offen. Sie steht unter „Lücken“."
                            : luecken.size() + " Lücken sind offen. Sie stehen unter „Lücken“.");
        }
        if (vorher != null && unterschiede.isEmpty()) {
            sentences.add("Diese Fassung fragt dasselbe wie die geltende.");
        }
        if (fallfehler != null) {
            sentences.add("Die Testfälle sind nicht lesbar.");
        } else if (proben.isEmpty()) {
            sentences.add("Es gibt keinen Testfall. Schreiben Sie mindestens einen.");
        } else if (abweichend() > 0) {
            sentences.add(
                    abweichend() == 1
                            ? "Ein Testfall geht anders aus, als er sagt."
                            : abweichend() + " Testfälle gehen anders aus, als sie sagen.");
        }
        return sentences;
    }
}
