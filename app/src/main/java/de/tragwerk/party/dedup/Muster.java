package de.tragwerk.party.dedup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented persons with the names of Germany as often as they are there, and damaged copies of them. For
/// measuring; the same seed gives the same persons.
public final class Muster {

    /// What happens to records on their way through offices.
    public enum Schaden {
        TIPPFEHLER,
        KLANG,
        VERTAUSCHTE_NAMEN,
        DOPPELNAME,
        UMLAUTE,
        TAG_UND_MONAT
    }

    private static final String[] VORNE = {
        "Alt", "Bach", "Berg", "Birk", "Brand", "Buch", "Burg", "Dorn", "Eich", "Eisen", "Erlen", "Feld", "Fels",
                "Forst", "Gold",
        "Grün", "Hagen", "Hasel", "Hoch", "Holz", "Kalt", "Kirch", "Klein", "Kreuz", "Lang", "Linden", "Loh", "Mühl",
                "Neu", "Nieder",
        "Ober", "Osten", "Rauh", "Reh", "Rosen", "Rot", "Sand", "Schön", "Schwarz", "See", "Stein", "Stern", "Tannen",
                "Tief", "Unter",
        "Wald", "Wasser", "Weiden", "Weiß", "Wester", "Wild", "Winkel", "Wolfs", "Ziegel", "Zwie", "Kottmann", "Brügg",
                "Hölz", "Küpper", "Dülm"
    };
    private static final String[] HINTEN = {
        "acker", "au", "bach", "bauer", "beck", "berger", "brecht", "brink", "bruch", "brunner", "camp", "dorfer",
                "eder", "egger", "feld",
        "felder", "fels", "garten", "graf", "gruber", "hagen", "hammer", "hauer", "hausen", "heimer", "hofer", "holz",
                "horst", "huber", "kamp",
        "kötter", "lage", "land", "lechner", "leitner", "loh", "mann", "mayer", "meier", "meister", "möller", "müller",
                "ner", "recht", "reuter",
        "rieder", "roth", "sack", "schläger", "schmidt", "siek", "stätter", "stein", "stock", "thaler", "topf", "wald",
                "weg", "wig", "ziegler"
    };
    private static final String[] STRASSEN = {
        "Hauptstraße", "Schulstraße", "Gartenstraße", "Bahnhofstraße", "Dorfstraße", "Bergstraße", "Birkenweg",
                "Lindenstraße", "Kirchstraße",
        "Waldstraße", "Ringstraße", "Schillerstraße", "Amselweg", "Goethestraße", "Jahnstraße", "Wiesenweg",
                "Feldstraße", "Mühlenweg",
        "Rosenstraße", "Gerbergasse", "Am Markt", "Breite Straße", "Mozartstraße", "Blumenstraße", "Eichenweg",
                "Industriestraße"
    };
    private static final String[][] KLAENGE = {
        {"ai", "ei"},
        {"ei", "ey"},
        {"ey", "ai"},
        {"ay", "ei"},
        {"ph", "f"},
        {"f", "v"},
        {"v", "f"},
        {"tz", "z"},
        {"ck", "k"},
        {"dt", "t"},
        {"th", "t"},
        {"tt", "t"},
        {"t", "th"},
        {"ss", "ß"},
        {"mm", "m"},
        {"nn", "n"},
        {"ll", "l"},
        {"ff", "f"},
        {"c", "k"},
        {"k", "c"},
        {"y", "i"},
        {"ie", "i"},
        {"s", "ss"},
        {"l", "ll"},
        {"n", "nn"}
    };

    private final Random zufall;
    private final List<Namensschatz.Familienname> familien = Namensschatz.familiennamen();
    private final List<Namensschatz.Vorname> vornamen = Namensschatz.vornamen();
    private final int[] familienSumme;
    private final int[][] vornamenSumme;

    public Muster(long anfang) {
        this.zufall = new Random(anfang);
        familienSumme = new int[familien.size()];
        int s = 0;
        for (int i = 0; i < familienSumme.length; i++) {
            s += familien.get(i).jeMillion();
            familienSumme[i] = s;
        }
        vornamenSumme = new int[3][vornamen.size()];
        for (int zeit = 0; zeit < 3; zeit++) {
            s = 0;
            for (int i = 0; i < vornamen.size(); i++) {
                Namensschatz.Vorname v = vornamen.get(i);
                s += zeit == 0 ? v.alt() : zeit == 1 ? v.mittel() : v.jung();
                vornamenSumme[zeit][i] = s;
            }
        }
    }

    public Personalien person() {
        LocalDate tag = LocalDate.of(1935, 1, 1).plusDays(zufall.nextInt(89 * 365));
        if (zufall.nextInt(50) == 0) {
            tag = tag.withDayOfYear(1);
        }
        String vor = vorname(tag.getYear());
        if (zufall.nextInt(4) == 0) {
            vor += " " + vorname(tag.getYear());
        }
        int plz = 1001 + zufall.nextInt(98_000);
        return new Personalien(
                vor,
                familienname(),
                "",
                Personalien.zahl(tag),
                STRASSEN[(int) (Math.pow(zufall.nextDouble(), 2) * STRASSEN.length)],
                String.valueOf(1 + zufall.nextInt(120)),
                (plz < 10_000 ? "0" : "") + plz,
                "Ort " + plz / 100);
    }

    private String familienname() {
        int wo = zufall.nextInt(1_000_000);
        if (wo < familienSumme[familienSumme.length - 1]) {
            return familien.get(stelle(familienSumme, wo)).name();
        }
        // The long tail: two thirds of all people have a name that few others have.
        String name = VORNE[zufall.nextInt(VORNE.length)] + HINTEN[zufall.nextInt(HINTEN.length)];
        return switch (zufall.nextInt(14)) {
            case 0 ->
                name + "-"
                        + familien.get(stelle(familienSumme, zufall.nextInt(200_000)))
                                .name();
            case 1, 2 -> name + "s";
            case 3, 4, 5 -> name.replace("er", "re") + "ke";
            case 6, 7 -> name + "in";
            case 8 -> "Nie" + name.toLowerCase(java.util.Locale.ROOT);
            default -> name;
        };
    }

    private String vorname(int jahr) {
        int[] summe = vornamenSumme[jahr < 1960 ? 0 : jahr < 1985 ? 1 : 2];
        return vornamen.get(stelle(summe, zufall.nextInt(summe[summe.length - 1])))
                .name();
    }

    private static int stelle(int[] summe, int wo) {
        int i = java.util.Arrays.binarySearch(summe, wo);
        int ab = i < 0 ? -i - 1 : i + 1;
        while (ab < summe.length - 1 && summe[ab] <= wo) {
            ab++;
        }
        return Math.min(ab, summe.length - 1);
    }

    /// A copy as another office might have it.
    public Personalien beschaedigt(Personalien p, Schaden schaden) {
        return switch (schaden) {
            case TIPPFEHLER ->
                zufall.nextBoolean()
                        ? mit(p, p.vornamen(), tippfehler(p.familienname()), p.geburt())
                        : mit(p, tippfehler(p.vornamen()), p.familienname(), p.geburt());
            case KLANG -> mit(p, klang(p.vornamen()), klang(p.familienname()), p.geburt());
            case VERTAUSCHTE_NAMEN -> mit(p, p.familienname(), p.vornamen(), p.geburt());
            case DOPPELNAME ->
                p.familienname().contains("-")
                        ? mit(p, p.vornamen(), p.familienname().replaceAll("-.*", ""), p.geburt())
                        : mit(
                                p,
                                p.vornamen(),
                                zufall.nextBoolean()
                                        ? p.familienname() + "-"
                                                + familienname().replaceAll("-.*", "")
                                        : familienname().replaceAll("-.*", "") + "-" + p.familienname(),
                                p.geburt());
            case UMLAUTE -> mit(p, umlaute(p.vornamen()), umlaute(p.familienname()), p.geburt());
            case TAG_UND_MONAT -> mit(p, p.vornamen(), p.familienname(), gedreht(p.geburt()));
        };
    }

    private Personalien mit(Personalien p, String vornamen, String familienname, int geburt) {
        boolean umgezogen = zufall.nextInt(3) == 0;
        return umgezogen
                ? new Personalien(
                        vornamen, familienname, "", geburt, "Neue Gasse", "1" + zufall.nextInt(90), "99998", "Umzug")
                : new Personalien(vornamen, familienname, "", geburt, p.strasse(), p.hausnummer(), p.plz(), p.ort());
    }

    private String tippfehler(String name) {
        int i = 1 + zufall.nextInt(Math.max(1, name.length() - 1));
        int j = Math.min(i, name.length() - 1);
        char anders = (char) ('a' + zufall.nextInt(26));
        return switch (zufall.nextInt(4)) {
            case 0 -> name.substring(0, j) + anders + name.substring(j + 1);
            case 1 -> name.substring(0, j) + name.substring(j + 1);
            case 2 -> name.substring(0, j) + anders + name.substring(j);
            default ->
                j + 1 < name.length()
                        ? name.substring(0, j) + name.charAt(j + 1) + name.charAt(j) + name.substring(j + 2)
                        : name.substring(0, j - 1) + name.charAt(j) + name.charAt(j - 1);
        };
    }

    private String klang(String name) {
        List<String[]> passende = new ArrayList<>();
        for (String[] k : KLAENGE) {
            if (name.indexOf(k[0], 1) > 0) {
                passende.add(k);
            }
        }
        if (passende.isEmpty()) {
            return name;
        }
        String[] k = passende.get(zufall.nextInt(passende.size()));
        int wo = name.indexOf(k[0], 1);
        return name.substring(0, wo) + k[1] + name.substring(wo + k[0].length());
    }

    private String umlaute(String name) {
        boolean lang = zufall.nextBoolean();
        return name.replace("ä", lang ? "ae" : "a")
                .replace("ö", lang ? "oe" : "o")
                .replace("ü", lang ? "ue" : "u")
                .replace("Ö", lang ? "Oe" : "O")
                .replace("ß", "ss")
                .replace("ş", "s")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("ğ", "g")
                .replace("ç", "c")
                .replace("é", "e")
                .replace("š", "s")
                .replace("ć", "c");
    }

    /// Day and month in each other's place, where that is a day; else one digit wrong.
    private int gedreht(int geburt) {
        int jahr = geburt / 10_000;
        int monat = geburt / 100 % 100;
        int tag = geburt % 100;
        if (tag <= 12) {
            return jahr * 10_000 + tag * 100 + monat;
        }
        return tag == 30 ? geburt - 10 : tag == 20 ? geburt + 1 : geburt - 1;
    }
}
