package de.tragwerk.decision.facts;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Bereich;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Abweichung;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.GeschuetzterBereich;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.store.AbweichungTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.rights.Bereiche;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the facts out of the application: a claim of the person, with its field as source. What a later
/// application says otherwise than the file waits for somebody to decide about it.
@Service
public class Uebernahme {
    private final Faelle faelle;
    private final AntragsTatsachen antraege;
    private final TatsachenTabelle tatsachen;
    private final AbweichungTabelle abweichungen;
    private final Bereiche bereiche;
    private final Audit audit;
    private final RealTime time;

    Uebernahme(
            Faelle faelle,
            AntragsTatsachen antraege,
            TatsachenTabelle tatsachen,
            AbweichungTabelle abweichungen,
            Bereiche bereiche,
            Audit audit,
            RealTime time) {
        this.faelle = faelle;
        this.antraege = antraege;
        this.tatsachen = tatsachen;
        this.abweichungen = abweichungen;
        this.bereiche = bereiche;
        this.audit = audit;
        this.time = time;
    }

    /// Facts of the newest application of a file, each field once.
    ///
    /// @return number of new facts
    @Transactional
    public int ausAntrag(UUID akte) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        UUID antrag = fall.antrag();
        int neu = antrag == null ? 0 : uebernimm(fall, antrag);
        audit.log(Entry.of("decision.FACTS_FROM_APPLICATION").subjects(akte));
        return neu;
    }

    private int uebernimm(Fall fall, UUID antrag) {
        UUID akte = fall.akte();
        tatsachen.sperreAkte(akte);
        List<Tatsache> genannt = antraege.lies(fall, antrag);
        List<Bereich> fremde = genannt.stream()
                .map(t -> t.art().bereich())
                .distinct()
                .filter(b -> !bereiche.eigene().contains(b))
                .toList();
        if (!fremde.isEmpty()) {
            throw new GeschuetzterBereich(akte, fremde);
        }
        List<Tatsache> gekannt = Stream.concat(tatsachen.geltende(akte).stream(), tatsachen.ersetzte(akte).stream())
                .filter(t -> antrag.equals(t.quelleId()))
                .toList();
        List<Abweichung> gemeldet = abweichungen.ofAntrag(akte, antrag);
        Antragsvergleich.Ergebnis e = Antragsvergleich.vergleiche(
                tatsachen.geltende(akte), genannt, antraege.eingang(antrag), ab(fall, genannt));
        List<Tatsache> neu = e.neu().stream()
                .filter(t -> gekannt.stream().noneMatch(g -> selbesFeld(g, t)))
                .toList();
        neu.forEach(t -> tatsachen.fuegeHinzu(akte, fall.kreis(), t));
        e.unterschiede().stream()
                .filter(u -> u.neu() == null || gekannt.stream().noneMatch(g -> selbesFeld(g, u.neu())))
                .filter(u -> gemeldet.stream().noneMatch(a -> schon(a, u)))
                .forEach(u -> abweichungen.fuegeHinzu(abweichung(fall, antrag, u, ab(fall, genannt)), fall.kreis()));
        return neu.size();
    }

    /// First month the application is about.
    private static YearMonth ab(Fall fall, List<Tatsache> genannt) {
        return genannt.stream().map(Tatsache::von).min(YearMonth::compareTo).orElse(YearMonth.from(fall.antragAm()));
    }

    private static boolean selbesFeld(Tatsache a, Tatsache b) {
        return a.art() == b.art()
                && Objects.equals(a.person(), b.person())
                && a.quelleOrt().equals(b.quelleOrt());
    }

    private static boolean schon(Abweichung a, Antragsvergleich.Unterschied u) {
        Tatsache neu = u.neu();
        Tatsache alt = u.alt();
        return neu == null
                ? a.wert() == null && alt != null && alt.id().equals(a.tatsache())
                : a.art() == neu.art()
                        && Objects.equals(a.person(), neu.person())
                        && a.ort().equals(neu.quelleOrt());
    }

    private Abweichung abweichung(Fall fall, UUID antrag, Antragsvergleich.Unterschied u, YearMonth ab) {
        @Nullable Tatsache alt = u.alt();
        @Nullable Tatsache neu = u.neu();
        Tatsache eine = neu != null ? neu : Objects.requireNonNull(alt);
        return new Abweichung(
                Ids.next(),
                fall.akte(),
                antrag,
                alt == null ? null : alt.id(),
                eine.art(),
                eine.person(),
                neu == null ? null : neu.wert(),
                neu == null ? ab : neu.von(),
                neu == null ? null : neu.bis(),
                neu == null ? "Antrag vom " + Formate.tag(fall.antragAm()) : neu.quelleOrt(),
                time.instant(),
                Abweichung.Zustand.OFFEN);
    }
}
