package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Frage;
import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Verfahren;
import de.tragwerk.abgleich.store.AnfrageTabelle;
import de.tragwerk.abgleich.store.AnfrageTabelle.Anfrage;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.austausch.Profil;
import de.tragwerk.austausch.Profile;
import de.tragwerk.austausch.Satz;
import de.tragwerk.austausch.Satzdatei;
import de.tragwerk.decision.Leistungsfaelle;
import de.tragwerk.decision.Leistungsfaelle.Bezug;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Collects who is asked about, a page of files in each transaction, and then builds the file. Killed anywhere and
/// begun again, it ends the same.
@Component
class Sammlung {

    private static final int SEITE = 1_000;
    private static final String ZEICHEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LAENGE = 12;
    /// Numbers of benefits from here on are sections of AsylbLG and SGB XIV (`decision.model.Kapitel`); nobody is
    /// asked about those.
    private static final int ASYLBLG = 100;

    private final LaufTabelle laeufe;
    private final AnfrageTabelle anfragen;
    private final DateiTabelle dateien;
    private final VermerkTabelle vermerke;
    private final Leistungsfaelle faelle;
    private final Persons persons;
    private final Profile profile;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final String traeger;
    private final SecureRandom zufall = new SecureRandom();

    Sammlung(
            LaufTabelle laeufe,
            AnfrageTabelle anfragen,
            DateiTabelle dateien,
            VermerkTabelle vermerke,
            Leistungsfaelle faelle,
            Persons persons,
            Profile profile,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction,
            @Value("${tragwerk.abgleich.traeger:}") String traeger) {
        this.laeufe = laeufe;
        this.anfragen = anfragen;
        this.dateien = dateien;
        this.vermerke = vermerke;
        this.faelle = faelle;
        this.persons = persons;
        this.profile = profile;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
        this.traeger = traeger;
    }

    /// Goes on with every run that waits for the program.
    void weiter() {
        Schritte.weiter(transaction, laeufe::zuTun, this::schritt, laeufe::stoere);
    }

    private boolean schritt(UUID id) {
        Lauf lauf = laeufe.sperre(id).orElseThrow();
        if (lauf.zustand() != Lauf.Zustand.SAMMELT || lauf.angehalten()) {
            return false;
        }
        if (lauf.zeiger() == null) {
            laeufe.gesamt(id, faelle.anzahl(lauf.von(), lauf.bis()));
        }
        List<Bezug> seite = faelle.bezug(lauf.von(), lauf.bis(), lauf.zeiger(), SEITE);
        if (seite.isEmpty()) {
            baue(lauf);
            return false;
        }
        List<Bezug> gemeint = seite.stream().filter(b -> b.kapitel() < ASYLBLG).toList();
        Map<UUID, Person> personen =
                persons.all(gemeint.stream().map(Bezug::person).collect(Collectors.toSet()));
        List<Anfrage> neue = new ArrayList<>();
        for (Bezug b : gemeint) {
            Person p = personen.get(b.person());
            if (p != null && fragbar(p)) {
                neue.add(anfrage(lauf, b));
            }
        }
        anfragen.fuegeHinzu(id, neue);
        audit.log(Entry.of("abgleich.COLLECTED")
                .subjects(neue.stream().map(Anfrage::akte).toList()));
        int akten = (int) seite.stream().map(Bezug::akte).distinct().count();
        laeufe.weiter(id, seite.getLast().akte(), akten, neue.size(), gemeint.size() - neue.size());
        return true;
    }

    /// Without a name and a day of birth nobody can be found elsewhere.
    private static boolean fragbar(Person p) {
        return p.geburtsdatum() != null
                && !p.familienname().isBlank()
                && !p.vornamen().isBlank();
    }

    private Anfrage anfrage(Lauf lauf, Bezug b) {
        return new Anfrage(
                zufaellig(),
                b.akte(),
                b.kreis(),
                b.person(),
                lauf.verfahren() == Verfahren.SOZHIDAV ? Frage.fuer(lauf.von(), !b.vorher()) : "R",
                b.erster(),
                b.letzter());
    }

    private String zufaellig() {
        StringBuilder out = new StringBuilder(LAENGE);
        for (int i = 0; i < LAENGE; i++) {
            out.append(ZEICHEN.charAt(zufall.nextInt(ZEICHEN.length())));
        }
        return out.toString();
    }

    private void baue(Lauf lauf) {
        Profil profil = profile.finde(lauf.verfahren().anfrageProfil());
        List<Anfrage> alle = anfragen.alle(lauf.id());
        List<Satz> saetze = new ArrayList<>(alle.size() + 2);
        saetze.add(Satz.von(
                "VORSATZ",
                "verfahren",
                lauf.verfahren().name(),
                "version",
                profil.version(),
                "traeger",
                traeger.isBlank() ? Scope.current().mandant() : traeger,
                "referenz",
                lauf.referenz(),
                "von",
                lauf.von(),
                "bis",
                lauf.bis()));
        for (int ab = 0; ab < alle.size(); ab += SEITE) {
            List<Anfrage> seite = alle.subList(ab, Math.min(ab + SEITE, alle.size()));
            Set<UUID> ids = seite.stream().map(Anfrage::person).collect(Collectors.toSet());
            Map<UUID, Person> personen = persons.all(ids);
            for (Anfrage a : seite) {
                saetze.add(satz(a, java.util.Objects.requireNonNull(personen.get(a.person()))));
            }
        }
        saetze.add(Satz.von("NACHSATZ", "anzahl", alle.size()));
        Satzdatei.Geschrieben datei = Satzdatei.schreibe(profil, saetze);
        byte[] sha256 = Sha256.of(datei.bytes());
        UUID id = Ids.next();
        dateien.neu(
                new DateiTabelle.Datei(id, lauf.id(), "ANFRAGE", "BEREIT", sha256, "", null, time.instant()),
                datei.bytes());
        laeufe.gebaut(lauf.id(), profil.name() + " " + profil.version(), sha256, datei.gekuerzt());
        vermerke.merke(lauf.id(), VermerkTabelle.Art.GEBAUT, alle.size(), sha256, "");
        audit.log(Entry.of("abgleich.BUILT").thing("abgleich", lauf.id(), sha256));
    }

    private static Satz satz(Anfrage a, Person p) {
        Map<String, String> werte = new LinkedHashMap<>();
        werte.put("kennzeichen", a.kennzeichen());
        werte.put("fragen", a.fragen());
        werte.put("familienname", p.familienname());
        werte.put("geburtsname", p.geburtsname().equals(p.familienname()) ? "" : p.geburtsname());
        werte.put("vornamen", p.vornamen());
        werte.put("geburtsdatum", String.valueOf(p.geburtsdatum()));
        werte.put("strasse", p.strasse());
        werte.put("hausnummer", p.hausnummer());
        werte.put("plz", p.plz());
        werte.put("ort", p.ort());
        werte.put("versicherungsnummer", p.rvnr());
        werte.put("bezug_von", a.bezugVon().toString());
        werte.put("bezug_bis", a.bezugBis().toString());
        return new Satz("ANFRAGE", werte);
    }
}
