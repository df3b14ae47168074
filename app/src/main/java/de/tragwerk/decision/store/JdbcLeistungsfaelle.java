package de.tragwerk.decision.store;

import de.tragwerk.decision.Leistungsfaelle;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Grundlage;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cases for runs over the whole stock, from what holds and what the acts store.
@Component
class JdbcLeistungsfaelle implements Leistungsfaelle {

    private static final UUID ANFANG = new UUID(0, 0);
    /// Lines of assets that have to be used: § 90 SGB XII, § 7 AsylbLG.
    private static final Set<String> VERMOEGEN = Set.of("V-EINSATZ", "AY-V-UEBER");
    private static final Set<TatsacheArt> GELD = Set.of(TatsacheArt.EINKOMMEN, TatsacheArt.VERMOEGEN);

    private final JdbcClient db;
    private final BescheidTabelle bescheide;
    private final TatsachenTabelle tatsachen;

    JdbcLeistungsfaelle(JdbcClient db, BescheidTabelle bescheide, TatsachenTabelle tatsachen) {
        this.db = db;
        this.bescheide = bescheide;
        this.tatsachen = tatsachen;
    }

    @Override
    @Transactional
    public int anzahl(YearMonth von, YearMonth bis) {
        return db.sql("select count(distinct akte_id) from decision.geltung where ersetzt_durch is null and"
                        + " betrag_cent > 0 and monat between :von and :bis")
                .param("von", von.atDay(1))
                .param("bis", bis.atDay(1))
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public List<Bezug> bezug(YearMonth von, YearMonth bis, @Nullable UUID nach, int akten) {
        return db.sql("""
            with naechste as (select distinct akte_id from decision.geltung where ersetzt_durch is null and betrag_cent > 0
                              and monat between :von and :bis and akte_id > :nach order by akte_id limit :n)
            select g.akte_id, g.person_id, min(g.kreis) as kreis, min(b.aktenzeichen) as aktenzeichen,
                   (array_agg(b.kapitel order by g.monat desc))[1] as kapitel, min(g.monat) as erster, max(g.monat) as letzter,
                   exists (select 1 from decision.geltung v where v.person_id = g.person_id and v.monat = :vor and v.ersetzt_durch is null
                           and v.betrag_cent > 0) as vorher
            from decision.geltung g join naechste n on n.akte_id = g.akte_id join decision.bescheid b on b.id = g.bescheid_id
            where g.ersetzt_durch is null and g.betrag_cent > 0 and g.monat between :von and :bis
            group by g.akte_id, g.person_id order by g.akte_id, g.person_id""")
                .param("von", von.atDay(1))
                .param("bis", bis.atDay(1))
                .param("vor", von.minusMonths(1).atDay(1))
                .param("nach", nach == null ? ANFANG : nach)
                .param("n", akten)
                .query((rs, n) -> new Bezug(
                        rs.getObject("akte_id", UUID.class),
                        rs.getInt("kreis"),
                        rs.getString("aktenzeichen"),
                        rs.getObject("person_id", UUID.class),
                        rs.getInt("kapitel"),
                        YearMonth.from(rs.getObject("erster", LocalDate.class)),
                        YearMonth.from(rs.getObject("letzter", LocalDate.class)),
                        rs.getBoolean("vorher")))
                .list();
    }

    @Override
    @Transactional
    public List<Angabe> angaben(UUID akte) {
        List<Angabe> angaben = new ArrayList<>();
        for (Tatsache t : tatsachen.sichtbare(akte)) {
            UUID person = t.person();
            if (GELD.contains(t.art()) && person != null) {
                angaben.add(new Angabe(
                        t.id(),
                        person,
                        t.code(),
                        t.art().auswahl().getOrDefault(t.code(), t.code()),
                        t.cent(),
                        t.von(),
                        t.bis()));
            }
        }
        return List.copyOf(angaben);
    }

    @Override
    @Transactional
    public List<Monatsbild> monat(List<UUID> akten, YearMonth monat) {
        List<Monatsbild> bilder = new ArrayList<>();
        for (UUID akte : akten) {
            bescheide.geltender(akte, monat).ifPresent(b -> {
                Grundlage grundlage = bescheide.grundlage(b);
                Berechnung berechnung = grundlage.berechnung();
                if (berechnung != null) {
                    bilder.add(bild(b, grundlage, berechnung.monat(monat), beginn(akte, monat)));
                }
            });
        }
        return List.copyOf(bilder);
    }

    private static Monatsbild bild(Bescheid b, Grundlage grundlage, Berechnung.Monat m, YearMonth beginn) {
        List<Mensch> menschen = new ArrayList<>();
        for (Inhalt.Beteiligt p : grundlage.personen()) {
            List<Posten> posten = m.posten().stream()
                    .filter(x -> p.id().equals(x.person()))
                    .map(x -> new Posten(x.schritt(), x.gruppe().name(), x.norm(), x.cent(), x.summe()))
                    .toList();
            long cent = m.anspruch().getOrDefault(p.id(), 0L);
            if (cent > 0 || !posten.isEmpty()) {
                menschen.add(new Mensch(
                        p.id(), p.geboren(), cent, posten, wert(grundlage, TatsacheArt.AUFENTHALT, p.id(), m.monat())));
            }
        }
        return new Monatsbild(
                b.akte(),
                b.kreis(),
                b.aktenzeichen(),
                b.id(),
                b.kapitel().nummer(),
                beginn,
                List.copyOf(menschen),
                wert(grundlage, TatsacheArt.UNTERBRINGUNG, null, m.monat()),
                m.posten().stream()
                        .filter(x -> VERMOEGEN.contains(x.schritt()))
                        .mapToLong(x -> Math.abs(x.cent()))
                        .sum());
    }

    /// A fact the decision rests on, as it was in a month; empty without one.
    private static String wert(Grundlage grundlage, TatsacheArt art, @Nullable UUID person, YearMonth monat) {
        return grundlage.tatsachen().stream()
                .filter(t -> t.art() == art && Objects.equals(t.person(), person) && t.gilt(monat))
                .map(Tatsache::wert)
                .reduce((alt, neu) -> neu)
                .orElse("");
    }

    /// Backwards from the month until one in which nothing holds.
    private YearMonth beginn(UUID akte, YearMonth monat) {
        TreeSet<YearMonth> monate = new TreeSet<>(
                db.sql("select distinct monat from decision.geltung where akte_id = :akte and ersetzt_durch is null"
                                + " and betrag_cent > 0 and monat <= :bis")
                        .param("akte", akte)
                        .param("bis", monat.atDay(1))
                        .query((rs, n) -> YearMonth.from(rs.getObject(1, LocalDate.class)))
                        .list());
        YearMonth erster = monat;
        while (monate.contains(erster.minusMonths(1))) {
            erster = erster.minusMonths(1);
        }
        return erster;
    }

    @Override
    @Transactional
    public String land() {
        return db.sql("select land from decision.absender")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
