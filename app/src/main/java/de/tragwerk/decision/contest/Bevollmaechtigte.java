package de.tragwerk.decision.contest;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.deliver.Versand;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Deckblatt;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who acts for somebody in an objection, and what goes to him: by post, beside what she gets herself (§ 13 Abs. 3
/// Satz 1 and 2 SGB X).
@Service
public class Bevollmaechtigte {
    private final WiderspruchTabelle tabelle;
    private final Faelle faelle;
    private final TextTabelle texte;
    private final Briefe briefe;
    private final Versand versand;
    private final Audit audit;
    private final Clock clock;

    Bevollmaechtigte(
            WiderspruchTabelle tabelle,
            Faelle faelle,
            TextTabelle texte,
            Briefe briefe,
            Versand versand,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.texte = texte;
        this.briefe = briefe;
        this.versand = versand;
        this.audit = audit;
        this.clock = clock;
    }

    /// Says anew who acts for her, as long as the objection is open: the authority came, or he moved. What was written
    /// before stays where it went.
    @Transactional
    public Optional<Weigerung> setze(UUID akte, UUID id, Vertretung neu) {
        Widerspruch w = tabelle.sperre(id).filter(x -> x.akte().equals(akte)).orElseThrow(AccessRefused::new);
        if (!w.offen()) {
            return Optional.of(new Weigerung.WiderspruchStand(w.zustand().titel()));
        }
        Optional<String> falsch = neu.fehler();
        if (falsch.isPresent()) {
            return falsch.map(Weigerung.TagFalsch::new);
        }
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Widerspruch dann = w.mit(neu.name(), neu.vollmacht(), neu.anschrift());
        Optional<Weigerung> zeichen = druckbar(fall, dann);
        if (zeichen.isPresent()) {
            return zeichen;
        }
        tabelle.vertreten(dann);
        audit.log(Entry.of("decision.OBJECTION_RECORD").subjects(akte));
        return Optional.empty();
    }

    /// A character on the sheet to him that cannot be printed, if there is one.
    Optional<Weigerung> druckbar(Fall fall, Widerspruch w) {
        return w.bevollmaechtigt()
                ? texte.absender()
                        .flatMap(a -> briefe.hindernis(Deckblatt.vertretung(a, fall, w, LocalDate.now(clock), "")))
                : Optional.empty();
    }

    /// A letter about the objection goes to him, too.
    void auchAn(Widerspruch w, UUID schreiben, int kreis) {
        if (w.bevollmaechtigt()) {
            versand.bereiteVertretung(schreiben, kreis, List.of(w));
        }
    }
}
