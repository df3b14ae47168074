package de.tragwerk.decision.model;

import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An objection an act remedies, with what it says about the cost (§ 85 Abs. 1 SGG, § 63 SGB X).
///
/// @param wer who objected, empty for the addressee
/// @param bescheid day of the act it is about
/// @param vertreten somebody acted for her: to have him was necessary (§ 63 Abs. 2 SGB X), for who can do it
///     alone in social law is the exception
public record Abhilfe(String wer, LocalDate eingang, LocalDate bescheid, boolean vertreten) {

    List<Text> saetze(Wortlaut wort) {
        List<Text> saetze = new ArrayList<>();
        String tag = Formate.tag(eingang);
        saetze.add(
                wer.isEmpty()
                        ? wort.text("abhilfe.tenor", "eingang", tag, "bescheid", Formate.tag(bescheid))
                        : wort.text(
                                "abhilfe.tenor_anderer",
                                "wer",
                                wer,
                                "eingang",
                                tag,
                                "bescheid",
                                Formate.tag(bescheid)));
        saetze.add(wort.text(vertreten ? "abhilfe.kosten_vertretung" : "abhilfe.kosten"));
        return saetze;
    }
}
