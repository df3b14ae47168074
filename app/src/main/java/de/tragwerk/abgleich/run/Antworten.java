package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Meldung;
import de.tragwerk.abgleich.model.Treffer;
import de.tragwerk.abgleich.store.AnfrageTabelle;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.TrefferTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.austausch.Profile;
import de.tragwerk.austausch.Satz;
import de.tragwerk.decision.Leistungsfaelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.RealTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads answers that wait: each whole and in one transaction. What does not differ from the facts is counted and
/// not kept. The last one closes nothing by itself: a second person does.
@Component
class Antworten {

    private static final Logger LOG = LoggerFactory.getLogger(Antworten.class);

    private final LaufTabelle laeufe;
    private final AnfrageTabelle anfragen;
    private final DateiTabelle dateien;
    private final TrefferTabelle treffer;
    private final VermerkTabelle vermerke;
    private final Leistungsfaelle faelle;
    private final Akten akten;
    private final Profile profile;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Antworten(
            LaufTabelle laeufe,
            AnfrageTabelle anfragen,
            DateiTabelle dateien,
            TrefferTabelle treffer,
            VermerkTabelle vermerke,
            Leistungsfaelle faelle,
            Akten akten,
            Profile profile,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.laeufe = laeufe;
        this.anfragen = anfragen;
        this.dateien = dateien;
        this.treffer = treffer;
        this.vermerke = vermerke;
        this.faelle = faelle;
        this.akten = akten;
        this.profile = profile;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    void weiter() {
        List<DateiTabelle.Datei> alle = Objects.requireNonNull(transaction.execute(tx -> dateien.wartende()));
        for (DateiTabelle.Datei d : alle) {
            try {
                transaction.executeWithoutResult(tx -> lies(d));
            } catch (RuntimeException e) {
                if (Schritte.datenbankFehlt(e)) {
                    throw e;
                }
                LOG.error(
                        "Die Antwort {} lässt sich nicht verarbeiten: {}",
                        d.id(),
                        e.getClass().getSimpleName());
                transaction.executeWithoutResult(tx -> gescheitert(d));
            }
        }
    }

    /// Nothing of it was taken over; the answers behind it are read all the same.
    private void gescheitert(DateiTabelle.Datei d) {
        Lauf lauf = laeufe.sperre(d.lauf()).orElseThrow();
        if (dateien.sperre(d.id()).isPresent()) {
            weise(
                    lauf,
                    d,
                    "Das Programm konnte diese Datei nicht verarbeiten. Nichts daraus wurde übernommen. Der Betrieb findet den Grund im Protokoll; danach lesen Sie sie noch einmal ein.");
        }
    }

    private void lies(DateiTabelle.Datei d) {
        Lauf lauf = laeufe.sperre(d.lauf()).orElseThrow();
        if (dateien.sperre(d.id()).isEmpty()) {
            return;
        }
        if (lauf.zustand() != Lauf.Zustand.UEBERGEBEN) {
            weise(lauf, d, "Der Abgleich wartet auf keine Antwort mehr.");
            return;
        }
        Map<String, AnfrageTabelle.Anfrage> gefragt = anfragen.nachKennzeichen(lauf.id());
        Antwortdatei datei = Antwortdatei.lies(
                lauf, profile.finde(lauf.verfahren().antwortProfil()), dateien.inhalt(d.id()), gefragt.keySet());
        String nein = datei.nein();
        if (nein != null) {
            weise(lauf, d, nein);
            return;
        }
        uebernimm(lauf, d, datei, gefragt);
    }

    private void weise(Lauf lauf, DateiTabelle.Datei d, String nein) {
        dateien.ende(d.id(), "ABGEWIESEN", nein.length() > 1_000 ? nein.substring(0, 1_000) : nein);
        vermerke.merke(lauf.id(), VermerkTabelle.Art.ABGEWIESEN, 0, d.sha256(), "");
        audit.log(Entry.of("abgleich.READ_ANSWER").refused().thing("abgleich", lauf.id(), d.sha256()));
    }

    private void uebernimm(
            Lauf lauf, DateiTabelle.Datei d, Antwortdatei datei, Map<String, AnfrageTabelle.Anfrage> gefragt) {
        int neue = 0;
        Map<UUID, List<Leistungsfaelle.Angabe>> angaben = new HashMap<>();
        Set<UUID> betroffen = new HashSet<>();
        for (Satz s : datei.antworten()) {
            AnfrageTabelle.Anfrage frage = Objects.requireNonNull(gefragt.get(s.wert("kennzeichen")));
            Vergleich.Antwort a = new Vergleich.Antwort(
                    frage.person(),
                    Meldung.zu(s.wert("meldung")).orElseThrow(),
                    YearMonth.parse(s.wert("von")),
                    s.wert("bis").isEmpty() ? null : YearMonth.parse(s.wert("bis")),
                    s.zahl("betrag"));
            Optional<Treffer.Abweichung> anders =
                    Vergleich.pruefe(a, angaben.computeIfAbsent(frage.akte(), faelle::angaben), lauf.von(), lauf.bis());
            if (anders.isPresent() && treffer.neu(treffer(lauf, frage, a, s, anders.get()))) {
                neue++;
                betroffen.add(frage.akte());
            }
        }
        for (AkteRef akte : akten.all(betroffen).values()) {
            akten.note(akte, "ABGLEICH", lauf.id(), null, null);
        }
        dateien.ende(d.id(), "GELESEN", "");
        laeufe.antwort(
                lauf.id(),
                datei.antworten().size(),
                datei.antworten().size() - neue,
                neue,
                datei.vollstaendig() ? d.konto() : null,
                time.instant());
        vermerke.merke(lauf.id(), VermerkTabelle.Art.GELESEN, datei.antworten().size(), d.sha256(), "");
        audit.log(Entry.of("abgleich.READ_ANSWER").subjects(betroffen).thing("abgleich", lauf.id(), d.sha256()));
    }

    private Treffer treffer(
            Lauf lauf, AnfrageTabelle.Anfrage frage, Vergleich.Antwort a, Satz s, Treffer.Abweichung anders) {
        return new Treffer(
                Ids.next(),
                lauf.id(),
                frage.akte(),
                frage.kreis(),
                frage.person(),
                a.meldung(),
                s.wert("stelle"),
                a.von(),
                a.bis(),
                a.cent(),
                s.wert("zusatz"),
                anders,
                time.instant(),
                null,
                null);
    }
}
