package de.tragwerk.decision.facts;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the facts out of the application: a claim of the person, with its field as source.
@Service
public class Uebernahme {
    private final Faelle faelle;
    private final AntragsTatsachen antraege;
    private final TatsachenDienst dienst;
    private final Audit audit;

    Uebernahme(Faelle faelle, AntragsTatsachen antraege, TatsachenDienst dienst, Audit audit) {
        this.faelle = faelle;
        this.antraege = antraege;
        this.dienst = dienst;
        this.audit = audit;
    }

    /// Facts of the newest application of a file; what is known already stays.
    ///
    /// @return number of new facts
    @Transactional
    public int ausAntrag(UUID akte) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        int neu = fall.antrag() == null ? 0 : dienst.uebernimm(fall, antraege.lies(fall, fall.antrag()));
        audit.log(Entry.of("decision.FACTS_FROM_APPLICATION").subjects(akte));
        return neu;
    }
}
