package de.tragwerk.party.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The duplicate search on a stock of 20,000 invented persons with damaged copies, and on cases everybody knows.
class DedupTest {

    private static final int PERSONEN = 20_000;

    @Test
    void damagedCopiesAreAmongTheFirstTwentyAndSureMeansSure() {
        Muster muster = new Muster(4711);
        Abdruecke abdruecke = new Abdruecke();
        List<Personalien> personen = new ArrayList<>();
        List<Abdruck> alle = new ArrayList<>();
        for (int i = 0; i < PERSONEN; i++) {
            Personalien p = muster.person();
            personen.add(p);
            alle.add(abdruecke.von(p));
        }
        Bestand bestand = new Bestand(alle);
        Map<Muster.Schaden, int[]> jeSchaden = new HashMap<>();
        int sicher = 0;
        int sicherFalsch = 0;
        List<String> verfehlt = new ArrayList<>();
        for (int i = 0; i < 1_800; i++) {
            int wer = i * 11;
            Muster.Schaden schaden = Muster.Schaden.values()[i % Muster.Schaden.values().length];
            Personalien kopie = muster.beschaedigt(personen.get(wer), schaden);
            List<Bestand.Paar> kandidaten = bestand.kandidaten(abdruecke.von(kopie), 20);
            int[] zahlen = jeSchaden.computeIfAbsent(schaden, s -> new int[2]);
            zahlen[1]++;
            if (kandidaten.stream().anyMatch(k -> k.b() == wer)) {
                zahlen[0]++;
            } else {
                verfehlt.add(schaden + ": " + personen.get(wer) + " / " + kopie);
            }
            for (Bestand.Paar k : kandidaten) {
                if (k.klasse() == Klasse.SICHER) {
                    sicher++;
                    if (k.b() != wer) {
                        sicherFalsch++;
                    }
                }
            }
        }
        jeSchaden.forEach((s, z) -> assertThat(z[0] / (double) z[1])
                .as("%s %d/%d %s", s, z[0], z[1], verfehlt)
                .isGreaterThanOrEqualTo(0.985));
        int alleGut = jeSchaden.values().stream().mapToInt(z -> z[0]).sum();
        assertThat(alleGut / 1_800.0).as("recall@20 %s", verfehlt).isGreaterThanOrEqualTo(0.99);
        assertThat(sicherFalsch / (double) sicher)
                .as("falsch unter %d sicheren", sicher)
                .isLessThanOrEqualTo(0.01);
        assertThat(sicher).isGreaterThan(1_300);
    }

    @Test
    void theWholeStockGivesEachPairOnceAndFewWrongOnes() {
        Muster muster = new Muster(815);
        List<Personalien> personen = new ArrayList<>();
        Set<Long> wahr = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            personen.add(muster.person());
        }
        for (int i = 0; i < 1_000; i++) {
            wahr.add((long) (i * 10) << 32 | personen.size());
            personen.add(muster.beschaedigt(
                    personen.get(i * 10), Muster.Schaden.values()[i % Muster.Schaden.values().length]));
        }
        Abdruecke abdruecke = new Abdruecke();
        List<Abdruck> alle = personen.stream().map(abdruecke::von).toList();
        abdruecke.wiegeNachBestand();
        List<Bestand.Paar> paare = new Bestand(alle).paare(satz -> {});
        assertThat(paare).doesNotHaveDuplicates().allMatch(p -> p.a() < p.b());
        long gefunden = paare.stream()
                .filter(p -> p.bits() >= 0 && wahr.contains((long) p.a() << 32 | p.b()))
                .count();
        long gemeldet = paare.stream().filter(p -> p.bits() >= 0).count();
        double genau = gefunden / (double) gemeldet;
        double treffer = gefunden / 1_000.0;
        assertThat(2 * genau * treffer / (genau + treffer))
                .as("F1 aus Genauigkeit %s und Trefferquote %s", genau, treffer)
                .isGreaterThanOrEqualTo(0.97);
        long sicher = paare.stream().filter(p -> p.klasse() == Klasse.SICHER).count();
        long sicherWahr = paare.stream()
                .filter(p -> p.klasse() == Klasse.SICHER && wahr.contains((long) p.a() << 32 | p.b()))
                .count();
        assertThat(sicherWahr / (double) sicher).as("%d sichere", sicher).isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @CsvSource({
        "Michael,Maier,03.04.1961,Michael,Meyer,04.03.1961,Tag und Monat",
        "Michael,Maier,03.04.1961,Michael,Mayr,04.03.1961,Tag und Monat",
        "Josef,Hölzl,19.03.1950,Sepp,Hölzl,19.03.1950,Kurzform",
        "Mirela,Hoffmeister,14.03.1979,Hoffmeister,Mirela,14.03.1979,vertauscht",
        "Annegret,Müller,14.03.1979,Annegret,Müller-Lüdenscheidt,14.03.1979,ein Teil gleich",
        "Jürgen,Groß,01.05.1955,Juergen,Gross,01.05.1955,Schreibweise",
        "Ayşe,Yılmaz,02.02.1980,Ayse,Yilmaz,02.02.1980,Schreibweise",
        "Paweł,Wiśniewski,02.02.1980,Pawel,Wisniewski,02.02.1980,Schreibweise",
        "Hans-Peter,Krause,02.12.1948,Hanspeter,Krause,02.12.1948,Schreibweise",
        "Detlef,Schmitt,09.08.1952,Detlev,Schmidt,09.08.1952,klingt gleich",
        "Katharina,Schulze,09.08.1952,Katharina,Schulze,09.08.1925,eine Ziffer",
    })
    void everyoneWouldAsk(String v1, String f1, String t1, String v2, String f2, String t2, String grund) {
        Urteil urteil = urteil(v1, f1, t1, v2, f2, t2);
        assertThat(urteil.klasse()).as(urteil.toString()).isIn(Klasse.SICHER, Klasse.WAHRSCHEINLICH, Klasse.MOEGLICH);
        assertThat(urteil.gruende().toString()).contains(grund);
        Abdruecke a = new Abdruecke();
        Set<String> gemeinsam = new HashSet<>(Schluessel.von(a.von(person(v1, f1, t1))));
        gemeinsam.retainAll(Schluessel.anfrage(a.von(person(v2, f2, t2))));
        assertThat(gemeinsam).as("wird überhaupt gefunden").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Michael,Müller,03.04.1961,Michael,Müller,17.11.1987",
        "Anna,Schmidt,03.04.1961,Julia,Schmidt,03.04.1961",
        "Peter,Weber,03.04.1961,Klaus,Becker,03.04.1961",
        "Lena,Krämer,03.04.1961,Lars,Krüger,04.03.1961",
    })
    void nobodyShouldThinkTheseOne(String v1, String f1, String t1, String v2, String f2, String t2) {
        assertThat(urteil(v1, f1, t1, v2, f2, t2).klasse()).isEqualTo(Klasse.KEINE);
    }

    /// Twins share family name, birth date and address; they are two.
    @Test
    void twinsAreTwo() {
        Personalien lina =
                new Personalien("Lina", "Oellers", "", 20100305, "Gerbergasse", "12", "12345", "Lindenbrück");
        Personalien paul =
                new Personalien("Paul", "Oellers", "", 20100305, "Gerbergasse", "12", "12345", "Lindenbrück");
        Abdruecke a = new Abdruecke();
        assertThat(new Vergleich(20_000).urteil(a.von(lina), a.von(paul)).klasse())
                .isIn(Klasse.KEINE, Klasse.MOEGLICH);
    }

    @Test
    void aShortFormIsFoundWithoutABirthDate() {
        Abdruecke a = new Abdruecke();
        List<Abdruck> alle = List.of(a.von(person("Josef", "Mayr", "19.03.1950")));
        assertThat(new Bestand(alle).kandidaten(a.von(person("Sepp", "Maier", "")), 20))
                .hasSize(1);
    }

    @Test
    void aRareNameGetsAHintHowItIsSpelled() {
        assertThat(Namensschatz.schreibweisen("Szczepanski")).isEmpty();
        assertThat(Namensschatz.schreibweisen("Sczepanski")).first().isEqualTo("Szczepański");
        assertThat(Namensschatz.schreibweisen("Schmidtt")).contains("Schmidt");
        assertThat(Namensschatz.schreibweisen("Müller")).isEmpty();
    }

    private static Urteil urteil(String v1, String f1, String t1, String v2, String f2, String t2) {
        Abdruecke a = new Abdruecke();
        return new Vergleich(20_000).urteil(a.von(person(v1, f1, t1)), a.von(person(v2, f2, t2)));
    }

    private static Personalien person(
            String vornamen, String familienname, @org.jspecify.annotations.Nullable String tag) {
        return new Personalien(vornamen, familienname, "", tag == null ? 0 : Personalien.zahl(tag), "", "", "", "");
    }
}
