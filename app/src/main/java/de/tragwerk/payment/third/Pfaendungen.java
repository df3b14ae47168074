package de.tragwerk.payment.third;

import de.tragwerk.access.Access;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Pfaendung;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.store.PfaendungTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records what a creditor sent and answers at once: SGB XII claims go to nobody else (§ 17 Abs. 1 Satz 2 SGB
/// XII). The payment plan is not touched.
@Service
public class Pfaendungen {
    /// Recalled, not checked against the print: § 17 SGB XII is a rule of SGB XII, and § 3 AsylbLG has none of
    /// its own.
    private static final String OHNE_WORTLAUT =
            "In dieser Akte antwortet das Programm dem Gläubiger nicht: § 17 SGB XII"
                    + " gilt für ihre Leistung nicht unmittelbar, und ein geprüfter Wortlaut fehlt. Lassen Sie den Eingang rechtlich"
                    + " prüfen und antworten Sie mit eigenem Schreiben. Für die Erklärung als Drittschuldner sind nach"
                    + " § 840 Abs. 1 ZPO zwei Wochen ab der Zustellung Zeit.";

    private static final String SGB14 =
            " Entschädigungszahlungen können nicht gepfändet werden (§ 9 SGB XIV). Ob sie übertragen oder verpfändet sind,"
                    + " richtet sich nach § 53 SGB I.";

    private final PfaendungTabelle tabelle;
    private final Unterrichtung unterrichtung;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Pfaendungen(
            PfaendungTabelle tabelle,
            Unterrichtung unterrichtung,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.unterrichtung = unterrichtung;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Whether the letter of this program holds for the benefit of a file: it cites § 17 SGB XII.
    public static boolean beantwortet(AkteRef akte) {
        return !Set.of("ASYLBLG", "SGB14").contains(akte.leistung());
    }

    /// What to do where it does not hold.
    public static String selbst(AkteRef akte) {
        return akte.leistung().equals("SGB14") ? OHNE_WORTLAUT + SGB14 : OHNE_WORTLAUT;
    }

    /// @param vorgang id of the form, so that pressing twice records and answers once
    /// @param glaeubiger name and address, line by line
    /// @return what is wrong, empty when it is answered
    @Transactional
    public Optional<String> erfasse(
            UUID akteId, UUID vorgang, Pfaendung.Art art, String glaeubiger, String zeichen, LocalDate eingang) {
        AkteRef akte = akten.get(akteId);
        if (!beantwortet(akte)) {
            return Optional.of(selbst(akte));
        }
        LocalDate heute = LocalDate.now(clock);
        List<String> zeilen =
                glaeubiger.lines().map(String::strip).filter(z -> !z.isEmpty()).toList();
        if (zeilen.size() < 3 || zeilen.size() > 6 || zeilen.stream().anyMatch(z -> z.length() > 70)) {
            return Optional.of(
                    "Name und Anschrift des Gläubigers fehlen. Schreiben Sie drei bis sechs Zeilen: Name, Straße, Postleitzahl und Ort.");
        }
        if (zeichen.isBlank() || zeichen.length() > 70) {
            return Optional.of("Das Zeichen des Gläubigers fehlt. Es steht auf dem Beschluss oder der Anzeige.");
        }
        if (eingang.isAfter(heute)) {
            return Optional.of("Der Eingang liegt in der Zukunft. Nennen Sie den Tag der Zustellung.");
        }
        Pfaendung p = new Pfaendung(
                vorgang, akteId, akte.kreis(), art, String.join("\n", zeilen), zeichen.strip(), eingang, heute);
        audit.log(Entry.of("payment.ATTACHMENT_RECORD").subjects(akteId));
        if (!tabelle.neu(p, access.employee().id(), time.instant())) {
            return Optional.empty();
        }
        Optional<String> nein = unterrichtung.schreibeAnDritte(akteId, zeilen, brief(p));
        if (nein.isPresent()) {
            // Nothing is recorded that is not answered.
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return nein;
        }
        akten.note(akte, "PFAENDUNG", vorgang, null, eingang);
        return Optional.empty();
    }

    private static Schriftstueck brief(Pfaendung p) {
        boolean pfaendung = p.art() == Pfaendung.Art.PFAENDUNG;
        Satz eingang = Satz.of(
                pfaendung ? "pfaendung.text_pfaendung" : "pfaendung.text_abtretung",
                "eingang",
                Worte.tag(p.eingang()),
                "zeichen",
                p.zeichen());
        Satz recht = Satz.of("pfaendung.recht");
        Satz geheimnis = Satz.of("pfaendung.geheimnis");
        return new Schriftstueck(
                Schriftstueck.Art.DRITTSCHULDNER,
                pfaendung ? "pfaendung.titel" : "pfaendung.titel_abtretung",
                List.of(Satz.of("pfaendung.kasten")),
                List.of(),
                pfaendung
                        ? List.of(eingang, recht, Satz.of("pfaendung.andere"), geheimnis)
                        : List.of(eingang, recht, geheimnis),
                List.of(),
                null);
    }
}
