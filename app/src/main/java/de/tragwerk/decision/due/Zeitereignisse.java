package de.tragwerk.decision.due;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.decision.Auskunftsfristen;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Zeitereignis;
import de.tragwerk.decision.store.ZeitTabelle;
import de.tragwerk.law.asylblg.Wartezeit;
import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the calendar brings in the next months, over the files the acting person sees, and what it has
/// brought and nobody has done. Read anew each time: an award that was continued is gone from the list by
/// itself; one that was not stays until the file is closed.
@Component
public class Zeitereignisse {

    /// Ages at which another level of § 28 SGB XII begins.
    private static final Set<Integer> STUFEN = Set.of(6, 14, 18);

    private final ZeitTabelle tabelle;
    private final Akten akten;
    private final Persons persons;
    private final List<Auskunftsfristen> auskuenfte;
    private final Clock clock;

    Zeitereignisse(ZeitTabelle tabelle, Akten akten, Persons persons, List<Auskunftsfristen> auskuenfte, Clock clock) {
        this.tabelle = tabelle;
        this.akten = akten;
        this.persons = persons;
        this.auskuenfte = List.copyOf(auskuenfte);
        this.clock = clock;
    }

    /// @param monate how far ahead, from 1
    public List<Zeitereignis> naechste(int monate) {
        YearMonth von = YearMonth.now(clock);
        YearMonth bis = von.plusMonths(monate);
        List<Zeitereignis> liste = new ArrayList<>(tabelle.ereignisse(von, bis));
        List<ZeitTabelle.LaufendePerson> laufende = tabelle.personen(von);
        Map<UUID, Person> personen = persons.all(
                laufende.stream().map(ZeitTabelle.LaufendePerson::person).collect(Collectors.toSet()));
        for (ZeitTabelle.LaufendePerson l : laufende) {
            Person person = personen.get(l.person());
            if (person != null && person.geburtsdatum() != null) {
                geburtstag(l, person.geburtsdatum(), von, bis, liste);
            }
        }
        tabelle.wartende(von).forEach(w -> {
            LocalDate analog = Wartezeit.analogAb(w.seit());
            if (!YearMonth.from(analog).isAfter(bis)) {
                liste.add(new Zeitereignis(
                        w.akte(), w.aktenzeichen(), Zeitereignis.Art.WARTEZEIT_ENDE, analog, w.person()));
            }
        });
        auskuenfte.stream()
                .flatMap(a -> a.bis(bis.atEndOfMonth()).stream())
                .map(f -> new Zeitereignis(
                        f.akte(), f.aktenzeichen(), Zeitereignis.Art.AUSKUNFT_FRIST, f.tag(), f.person()))
                .forEach(liste::add);
        ohneBeendete(liste);
        liste.sort(Comparator.comparing(Zeitereignis::tag).thenComparing(Zeitereignis::aktenzeichen));
        return liste;
    }

    /// In a file that is closed nothing is due; what must be done is done before it can be closed.
    private void ohneBeendete(List<Zeitereignis> liste) {
        Map<UUID, AkteRef> alle =
                akten.all(liste.stream().map(Zeitereignis::akte).collect(Collectors.toSet()));
        liste.removeIf(e -> {
            AkteRef akte = alle.get(e.akte());
            return akte != null && (akte.archiviert() || akte.zustand().equals("BEENDET"));
        });
    }

    private static void geburtstag(
            ZeitTabelle.LaufendePerson l, LocalDate geboren, YearMonth von, YearMonth bis, List<Zeitereignis> liste) {
        if (l.kapitel().gesetz() == Gesetz.SGB14) {
            return;
        }
        boolean sgb12 = l.kapitel().gesetz() == Gesetz.SGB12;
        for (YearMonth m = von; sgb12 && !m.isAfter(bis); m = m.plusMonths(1)) {
            if (Altersgrenze.erreicht(geboren, m) && !Altersgrenze.erreicht(geboren, m.minusMonths(1))) {
                liste.add(ereignis(l, Zeitereignis.Art.ALTERSGRENZE, m.atDay(1)));
            }
        }
        // Chapter 3 still pays: nobody has looked (§ 41 Abs. 1 SGB XII).
        if (l.kapitel() == Kapitel.HILFE_ZUM_LEBENSUNTERHALT && Altersgrenze.erreicht(geboren, von.minusMonths(1))) {
            YearMonth erreicht = YearMonth.from(Altersgrenze.ab(geboren).minusDays(1));
            liste.add(ereignis(l, Zeitereignis.Art.ALTERSGRENZE, erreicht.atDay(1)));
        }
        for (int alter : STUFEN) {
            LocalDate tag = geboren.plusYears(alter);
            if (!YearMonth.from(tag).isBefore(von) && !YearMonth.from(tag).isAfter(bis)) {
                liste.add(ereignis(l, Zeitereignis.Art.STUFE, tag));
            }
        }
    }

    private static Zeitereignis ereignis(ZeitTabelle.LaufendePerson l, Zeitereignis.Art art, LocalDate tag) {
        return new Zeitereignis(l.akte(), l.aktenzeichen(), art, tag, l.person());
    }
}
