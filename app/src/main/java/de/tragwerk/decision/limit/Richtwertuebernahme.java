package de.tragwerk.decision.limit;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.facts.Abloesung;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer holds adequate in her case what the local limits say: they become facts that name the version, for each
/// month of the draft what holds in it. A decision then rests on its facts alone and can be done again whatever the
/// tables say later.
@Service
public class Richtwertuebernahme {
    private final EntwurfTabelle entwuerfe;
    private final TatsachenTabelle tatsachen;
    private final Abloesung abloesung;
    private final Richtwertauskuenfte auskuenfte;
    private final Faelle faelle;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Richtwertuebernahme(
            EntwurfTabelle entwuerfe,
            TatsachenTabelle tatsachen,
            Abloesung abloesung,
            Richtwertauskuenfte auskuenfte,
            Faelle faelle,
            Access access,
            Audit audit,
            RealTime time) {
        this.entwuerfe = entwuerfe;
        this.tatsachen = tatsachen;
        this.abloesung = abloesung;
        this.auskuenfte = auskuenfte;
        this.faelle = faelle;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// What holds in each month of a draft; months without a limit are left out.
    public List<Richtwertauskunft> monate(Entwurf e, Fall fall, List<Tatsache> fakten) {
        Richtwertauskuenfte.Blick blick = auskuenfte.auf(fall, e.kapitel(), fakten, e.von());
        List<Richtwertauskunft> monate = new ArrayList<>();
        for (YearMonth m = e.von(); !m.isAfter(e.bis()); m = m.plusMonths(1)) {
            blick.im(m).filter(a -> a.unterkunft() != null).ifPresent(monate::add);
        }
        return monate;
    }

    /// What a person sees when she takes the limits over: each version, number of people and amounts.
    public static String zeichen(List<Richtwertauskunft> monate) {
        return monate.stream()
                .map(a -> a.monat() + " " + nummer(a) + " " + a.menschen() + " " + a.unterkunft() + " " + a.heizung())
                .collect(Collectors.joining("; "));
    }

    private static int nummer(Richtwertauskunft a) {
        Richtwertfassung f = a.fassung();
        return f == null ? 0 : f.nummer();
    }

    /// @param gesehen what the page showed, see [#zeichen]
    /// @return why not
    @Transactional
    public Optional<String> uebernimm(UUID akte, UUID entwurf, String gesehen) {
        Entwurf e = entwuerfe.sperre(entwurf).filter(x -> x.akte().equals(akte)).orElseThrow(AccessRefused::new);
        tatsachen.sperreAkte(akte);
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return nein(akte, "Der Entwurf ist inzwischen " + e.zustand().titel() + ". Hier ändert sich nichts mehr.");
        }
        List<Tatsache> geltende = tatsachen.geltende(akte);
        List<Richtwertauskunft> monate = monate(e, fall, geltende);
        if (monate.isEmpty() || !zeichen(monate).equals(gesehen)) {
            return nein(
                    akte,
                    "Die Richtwerte oder der Haushalt haben sich inzwischen geändert. Sehen Sie den neuen Stand an.");
        }
        Instant jetzt = time.instant();
        List<Tatsache> neu = new ArrayList<>(fakten(monate, e.bis(), TatsacheArt.ANGEMESSENE_UNTERKUNFT, jetzt));
        neu.addAll(fakten(monate, e.bis(), TatsacheArt.ANGEMESSENE_HEIZUNG, jetzt));
        neu.stream()
                .filter(t -> geltende.stream().noneMatch(g -> dasselbe(g, t)))
                .forEach(t -> abloesung.trageEin(fall, t, jetzt));
        SequencedSet<Richtwertfassung> fassungen = new LinkedHashSet<>();
        monate.forEach(a -> {
            if (a.fassung() != null) {
                fassungen.add(a.fassung());
            }
        });
        Richtwertfassung erste = fassungen.getFirst();
        audit.log(Entry.of("decision.LIMIT_TAKE")
                .subjects(akte)
                .thing("richtwert", erste.id(), erste.sha256())
                .reach(e.von().atDay(1)));
        return Optional.empty();
    }

    private Optional<String> nein(UUID akte, String satz) {
        audit.log(Entry.of("decision.LIMIT_TAKE").refused().subjects(akte));
        return Optional.of(satz);
    }

    private static boolean dasselbe(Tatsache da, Tatsache neu) {
        return da.art() == neu.art()
                && da.wert().equals(neu.wert())
                && neu.quelleId() != null
                && neu.quelleId().equals(da.quelleId())
                && !da.von().isAfter(neu.von())
                && (da.bis() == null || neu.bis() != null && !da.bis().isBefore(neu.bis()));
    }

    /// One fact for months in a row with the same version and amount.
    ///
    /// @param ende last month of the draft; after it the last fact goes on as long as the version does
    private List<Tatsache> fakten(List<Richtwertauskunft> monate, YearMonth ende, TatsacheArt art, Instant jetzt) {
        List<Tatsache> fakten = new ArrayList<>();
        int i = 0;
        while (i < monate.size()) {
            Richtwertauskunft erster = monate.get(i);
            int j = i;
            while (j + 1 < monate.size() && weiter(monate.get(j), monate.get(j + 1), art)) {
                j++;
            }
            Richtwertauskunft letzter = monate.get(j);
            Long cent = cent(erster, art);
            Richtwertfassung f = erster.fassung();
            if (cent != null && f != null) {
                YearMonth bis = letzter.monat().isBefore(ende) ? letzter.monat() : letzter.bis();
                fakten.add(fakt(erster, f, art, cent, bis, jetzt));
            }
            i = j + 1;
        }
        return fakten;
    }

    private static boolean weiter(Richtwertauskunft a, Richtwertauskunft b, TatsacheArt art) {
        return a.monat().plusMonths(1).equals(b.monat())
                && nummer(a) == nummer(b)
                && a.menschen() == b.menschen()
                && Objects.equals(cent(a, art), cent(b, art));
    }

    private static @Nullable Long cent(Richtwertauskunft a, TatsacheArt art) {
        return art == TatsacheArt.ANGEMESSENE_UNTERKUNFT ? a.unterkunft() : a.heizung();
    }

    private Tatsache fakt(
            Richtwertauskunft a,
            Richtwertfassung f,
            TatsacheArt art,
            long cent,
            @Nullable YearMonth bis,
            Instant jetzt) {
        return new Tatsache(
                Ids.next(),
                null,
                art,
                1,
                a.monat(),
                bis,
                Long.toString(cent),
                Tatsache.Quelle.RICHTWERT,
                f.id(),
                f.inhalt().quelle(),
                "Richtwert für " + (a.menschen() == 1 ? "eine Person" : a.menschen() + " Personen") + ": " + f.titel()
                        + " (" + Formate.euro(cent) + ")",
                access.employee().id(),
                jetzt);
    }
}
