package de.tragwerk.decision.replay;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Grundlage;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.document.Documents;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.kernel.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Computes a Bescheid anew from its stored facts with the rules of today, and prints its stored letter anew.
@Service
public class Nachrechnung {

    /// @param abweichungen where it differs, empty when everything is identical
    public record Befund(UUID bescheid, int monate, List<String> abweichungen) {
        public boolean identisch() {
            return abweichungen.isEmpty();
        }
    }

    private final BescheidTabelle bescheide;
    private final Rechner rechner;
    private final Documents documents;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Nachrechnung(BescheidTabelle bescheide, Rechner rechner, Documents documents) {
        this.bescheide = bescheide;
        this.rechner = rechner;
        this.documents = documents;
    }

    @Transactional
    public List<UUID> alle() {
        return bescheide.alle();
    }

    @Transactional
    public Befund rechneNach(UUID id) {
        Bescheid b = bescheide.finde(id).orElseThrow(AccessRefused::new);
        Grundlage g = bescheide.grundlage(b);
        List<String> abweichungen = new ArrayList<>();
        if (!Arrays.equals(Sha256.of(b.inhalt()), bescheide.sha256(id))) {
            abweichungen.add("Die Tabelle passt nicht zur Prüfsumme des Bescheids.");
        }
        if (g.berechnung() != null) {
            betraege(b, g.berechnung(), abweichungen);
            rechnung(g, g.berechnung(), abweichungen);
        }
        pdf(b, abweichungen);
        return new Befund(id, g.zeitraum().monate().size(), List.copyOf(abweichungen));
    }

    private static void betraege(Bescheid b, Berechnung gespeichert, List<String> abweichungen) {
        if (b.art() == Entwurf.Art.ABLEHNUNG) {
            return;
        }
        for (Berechnung.Monat m : gespeichert.monate()) {
            if (b.gesamt(m.monat()) != m.gesamt()) {
                abweichungen.add(Formate.monat(m.monat()) + ": in der Tabelle " + Formate.euro(b.gesamt(m.monat()))
                        + ", im Rechenweg " + Formate.euro(m.gesamt()));
            }
        }
    }

    private void rechnung(Grundlage g, Berechnung gespeichert, List<String> abweichungen) {
        switch (rechner.rechne(g.kapitel(), g.zeitraum(), g.personen(), g.tatsachen(), g.abwaegungen())) {
            case Rechner.Unvollstaendig u ->
                abweichungen.add("Heute nicht mehr berechenbar: " + String.join(" ", u.saetze()));
            case Rechner.Berechnet neu -> {
                for (Berechnung.Monat m : gespeichert.monate()) {
                    vergleiche(m, neu.berechnung().monat(m.monat()), abweichungen);
                }
            }
        }
    }

    private static void vergleiche(Berechnung.Monat alt, Berechnung.Monat neu, List<String> abweichungen) {
        String monat = Formate.monat(alt.monat());
        if (alt.posten().size() != neu.posten().size()) {
            abweichungen.add(monat + ": " + neu.posten().size() + " Schritte statt "
                    + alt.posten().size());
            return;
        }
        for (int i = 0; i < alt.posten().size(); i++) {
            Berechnung.Posten a = alt.posten().get(i);
            Berechnung.Posten n = neu.posten().get(i);
            if (!a.schritt().equals(n.schritt()) || a.cent() != n.cent()) {
                abweichungen.add(monat + ", " + a.name() + " (" + a.norm() + "): " + Formate.euro(n.cent()) + " statt "
                        + Formate.euro(a.cent()));
            }
        }
    }

    private void pdf(Bescheid b, List<String> abweichungen) {
        if (!(renderer.pdf(bescheide.brief(b), b.freigegebenAm()) instanceof NoticeRenderer.Pdf neu)) {
            abweichungen.add("Der Brief ist heute nicht mehr druckbar.");
            return;
        }
        if (!Arrays.equals(Sha256.of(documents.open(b.dokument())), b.pdfSha256())) {
            abweichungen.add("Das gespeicherte PDF passt nicht zu seiner Prüfsumme.");
        }
        if (!Arrays.equals(Sha256.of(neu.bytes()), b.pdfSha256())) {
            abweichungen.add("Das neu gedruckte PDF hat andere Bytes.");
        }
    }
}
