package de.tragwerk.statistik.run;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Leistungsfaelle;
import de.tragwerk.decision.Leistungsfaelle.Bezug;
import de.tragwerk.decision.Leistungsfaelle.Mensch;
import de.tragwerk.decision.Leistungsfaelle.Monatsbild;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.store.LaufTabelle;
import de.tragwerk.statistik.store.SatzTabelle;
import de.tragwerk.statistik.store.VermerkTabelle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Collects a page of files in each transaction and then builds the file. Killed anywhere and begun again, it ends the
/// same.
@Component
class Erhebung {

    private static final int SEITE = 500;
    private static final int KENNNUMMER = 20;

    private final LaufTabelle laeufe;
    private final SatzTabelle saetze;
    private final VermerkTabelle vermerke;
    private final Datei datei;
    private final Leistungsfaelle faelle;
    private final Persons persons;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final String traeger;

    Erhebung(
            LaufTabelle laeufe,
            SatzTabelle saetze,
            VermerkTabelle vermerke,
            Datei datei,
            Leistungsfaelle faelle,
            Persons persons,
            Audit audit,
            TransactionTemplate transaction,
            @Value("${tragwerk.statistik.traeger:}") String traeger) {
        this.laeufe = laeufe;
        this.saetze = saetze;
        this.vermerke = vermerke;
        this.datei = datei;
        this.faelle = faelle;
        this.persons = persons;
        this.audit = audit;
        this.transaction = transaction;
        this.traeger = traeger;
    }

    /// Goes on with every delivery that waits for the program. Call it outside of a transaction, in the batch role.
    void weiter() {
        transaction.executeWithoutResult(tx -> saetze.leereVerworfene());
        Schritte.weiter(transaction, laeufe::zuTun, this::schritt, laeufe::stoere);
    }

    private boolean schritt(UUID id) {
        Lauf lauf = laeufe.sperre(id).orElseThrow();
        if (lauf.zustand() != Lauf.Zustand.SAMMELT || lauf.angehalten()) {
            return false;
        }
        if (lauf.zeiger() == null) {
            laeufe.gesamt(id, faelle.anzahl(lauf.monat(), lauf.monat()));
        }
        List<Bezug> seite = faelle.bezug(lauf.monat(), lauf.monat(), lauf.zeiger(), SEITE);
        if (seite.isEmpty()) {
            baue(lauf);
            return false;
        }
        List<UUID> akten = seite.stream().map(Bezug::akte).distinct().toList();
        Set<UUID> gemeint = seite.stream()
                .filter(b -> b.kapitel() == lauf.statistik().kapitel())
                .map(Bezug::akte)
                .collect(Collectors.toSet());
        List<SatzTabelle.Neu> neue = new ArrayList<>();
        List<Monatsbild> bilder = faelle.monat(List.copyOf(gemeint), lauf.monat());
        Map<UUID, Person> personen = persons.all(bilder.stream()
                .flatMap(b -> b.menschen().stream())
                .map(Mensch::person)
                .collect(Collectors.toSet()));
        byte[] salz = saetze.salz();
        for (Monatsbild bild : bilder) {
            for (Mensch m : bild.menschen()) {
                Person p = personen.get(m.person());
                if (m.anspruch() > 0 && p != null) {
                    neue.add(satz(lauf, bild, m, p, salz));
                }
            }
        }
        saetze.fuegeHinzu(id, neue);
        laeufe.weiter(id, akten.getLast(), akten.size());
        audit.log(Entry.of("statistik.COLLECTED").subjects(gemeint));
        return true;
    }

    private static SatzTabelle.Neu satz(Lauf lauf, Monatsbild bild, Mensch m, Person p, byte[] salz) {
        String nummer = nummer(salz, "person|" + m.person());
        Merkmale merkmale = Merkmale.von(bild, m, p, lauf.monat(), nummer, nummer(salz, "akte|" + bild.akte()));
        return new SatzTabelle.Neu(
                nummer, bild.akte(), bild.kreis(), m.person(), merkmale.werte(), m.anspruch(), merkmale.befunde());
    }

    /// The same for the same person each time, and no way back without the salt.
    private static String nummer(byte[] salz, String was) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salz, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(was.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, KENNNUMMER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file with faults is not built: what has to be there is missing. Its findings are the result.
    private void baue(Lauf lauf) {
        String wer = traeger.isBlank() ? Scope.current().mandant() : traeger;
        String land = faelle.land();
        laeufe.kopf(lauf.id(), wer, land);
        boolean mitFehlern = saetze.fehler(lauf.id()) > 0;
        Datei.Inhalt inhalt = mitFehlern ? datei.leer() : datei.baue(lauf, wer, land);
        laeufe.gebaut(lauf.id(), inhalt.profil(), inhalt.sha256());
        vermerke.merke(
                lauf.id(),
                VermerkTabelle.Art.GEBAUT,
                saetze.anzahl(lauf.id()),
                mitFehlern ? null : inhalt.sha256(),
                "");
        audit.log(Entry.of("statistik.BUILT").thing("statistik", lauf.id(), inhalt.sha256()));
    }
}
