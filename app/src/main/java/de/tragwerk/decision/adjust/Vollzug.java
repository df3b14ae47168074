package de.tragwerk.decision.adjust;

import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Anpassungsfall;
import de.tragwerk.decision.model.Ausnahme;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.propose.Aenderungsakt;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Beginn;
import de.tragwerk.decision.propose.Vorschlag;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.release.Freigabe;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides one case of a run on the way all decisions go: begin, propose, release. What the report said is
/// compared with what the draft says now; if anything differs, the case stays for people.
@Component
class Vollzug {

    /// This case cannot be decided by the run; the transaction is rolled back.
    static final class Bleibt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Ausnahme grund;

        Bleibt(Ausnahme grund) {
            super(grund.name());
            this.grund = grund;
        }

        Ausnahme grund() {
            return grund;
        }
    }

    private final Beginn beginn;
    private final Vorschlag vorschlag;
    private final Freigabe freigabe;
    private final Ausarbeitung ausarbeitung;
    private final EntwurfTabelle entwuerfe;
    private final BescheidTabelle bescheide;
    private final Faelle faelle;
    private final JdbcClient db;
    private final Clock clock;

    Vollzug(
            Beginn beginn,
            Vorschlag vorschlag,
            Freigabe freigabe,
            Ausarbeitung ausarbeitung,
            EntwurfTabelle entwuerfe,
            BescheidTabelle bescheide,
            Faelle faelle,
            JdbcClient db,
            Clock clock) {
        this.beginn = beginn;
        this.vorschlag = vorschlag;
        this.freigabe = freigabe;
        this.ausarbeitung = ausarbeitung;
        this.entwuerfe = entwuerfe;
        this.bescheide = bescheide;
        this.faelle = faelle;
        this.db = db;
        this.clock = clock;
    }

    /// Begins a draft and proposes it, as the person who began the run.
    ///
    /// @return id of the draft
    UUID schlageVor(Anpassung a, Anpassungsfall f) {
        unbefangen(f.akte());
        entwuerfe.sperreAkte(f.akte());
        if (entwuerfe.offener(f.akte()).isPresent()) {
            throw new Bleibt(Ausnahme.OFFENER_ENTWURF);
        }
        Entwurf e = beginn.beginne(
                f.akte(), a.art() == Anpassung.Art.WEITER ? Beginn.Anlass.WEITER : Beginn.Anlass.AENDERUNG);
        Fall fall = faelle.finde(f.akte()).orElseThrow(() -> new Bleibt(Ausnahme.UNVOLLSTAENDIG));
        if (!MessageDigest.isEqual(hash(a, e, fall), f.hash())) {
            throw new Bleibt(Ausnahme.GEAENDERT);
        }
        return switch (vorschlag.schlageVor(e.id())) {
            case Vorschlag.Vorgeschlagen v -> v.entwurf();
            case Vorschlag.Geweigert nein -> throw new Bleibt(grund(nein.weigerung()));
        };
    }

    /// Releases the draft, as the second person.
    ///
    /// @return id of the Bescheid
    UUID gibFrei(Anpassungsfall f) {
        unbefangen(f.akte());
        // The second person has read the report; the draft is what the run made of it and compared with it.
        Entwurf e = entwuerfe
                .finde(java.util.Objects.requireNonNull(f.entwurf()))
                .orElseThrow(() -> new Bleibt(Ausnahme.GEAENDERT));
        return switch (freigabe.gibNachBerichtFrei(e.id(), Freigabe.zeichen(e))) {
            case Freigabe.Freigegeben g -> g.bescheid();
            case Freigabe.Geweigert nein -> throw new Bleibt(grund(nein.weigerung()));
            case Freigabe.Zurueckgegeben z -> throw new IllegalStateException("Freigabe gibt nicht zurück");
        };
    }

    private static Ausnahme grund(Weigerung weigerung) {
        return weigerung instanceof Weigerung.Veraendert ? Ausnahme.GEAENDERT : Ausnahme.zuCode(weigerung.code());
    }

    /// The batch role sees all files; who may take part, the excluded files of the acting person say.
    private void unbefangen(UUID akte) {
        boolean ausgeschlossen = db.sql("select :akte = any (coalesce(ground.ausgeschlossene_akten(), '{}'))")
                .param("akte", akte)
                .query(Boolean.class)
                .single();
        if (ausgeschlossen) {
            throw new Bleibt(Ausnahme.BEFANGEN);
        }
    }

    /// The hash of what the draft says, made as the report made it.
    private byte[] hash(Anpassung a, Entwurf e, Fall fall) {
        Ausarbeitung.Bild bild = ausarbeitung.bild(e, fall);
        Berechnung berechnung = bild.berechnung();
        if (berechnung == null || e.ablehnungsgrund() != null) {
            throw new Bleibt(Ausnahme.UNVOLLSTAENDIG);
        }
        SortedMap<YearMonth, Map<UUID, Long>> neu = new TreeMap<>();
        berechnung.monate().forEach(m -> neu.put(m.monat(), m.anspruch()));
        List<YearMonth> monate = List.copyOf(neu.keySet());
        if (a.art() == Anpassung.Art.AENDERUNG) {
            Aenderungsakt.Akt akt =
                    ausarbeitung.akt(bild, LocalDate.now(clock)).orElseThrow(() -> new Bleibt(Ausnahme.GEAENDERT));
            if (akt.umfang().nimmt()) {
                throw new Bleibt(Ausnahme.WENIGER);
            }
            monate = akt.umfang().monate();
        }
        return Anpassungsfall.hash(
                e.kapitel(), Anpassungsfall.Ergebnis.AENDERN, null, monate, bescheide.geltendJePerson(e.akte()), neu);
    }
}
