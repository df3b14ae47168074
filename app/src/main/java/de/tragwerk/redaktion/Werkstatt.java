package de.tragwerk.redaktion;

import de.tragwerk.form.DefinitionFault;
import de.tragwerk.form.DefinitionWriter;
import de.tragwerk.form.Definitions;
import de.tragwerk.form.Differences;
import de.tragwerk.form.Form;
import de.tragwerk.form.FormCase;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Gaps;
import de.tragwerk.kernel.Ids;
import de.tragwerk.redaktion.fim.Uebernahme;
import de.tragwerk.redaktion.store.Fassungen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What editors do with a version. Refusals are sentences; an empty one means that it was done.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Werkstatt {

    private static final int LAENGSTE_FAELLE = 200_000;
    private static final int LAENGSTE_NOTIZEN = 400_000;

    private static final String VERALTET =
            "Jemand hat diese Fassung inzwischen geändert. Laden Sie die Seite neu und sehen Sie nach, bevor Sie es noch einmal versuchen.";

    /// What came of a change.
    ///
    /// @param satz why it was refused, empty when it was done
    /// @param fehler faults by line
    public record Ergebnis(String satz, List<DefinitionFault> fehler) {

        static final Ergebnis GUT = new Ergebnis("", List.of());

        static Ergebnis nein(String satz) {
            return new Ergebnis(satz, List.of());
        }

        public boolean gut() {
            return satz.isEmpty();
        }
    }

    private final Fassungen fassungen;
    private final Definitions definitions;
    private final Forms forms;
    private final Clock clock;

    Werkstatt(Fassungen fassungen, Definitions definitions, Forms forms, Clock clock) {
        this.fassungen = fassungen;
        this.definitions = definitions;
        this.forms = forms;
        this.clock = clock;
    }

    public LocalDate heute() {
        return LocalDate.now(clock);
    }

    /// The version in force, or the newest of the program; empty for a form nobody published.
    public Optional<Form> geltend(String formular) {
        return fassungen
                .letzte(formular)
                .map(f -> definitions.published(f.definition()))
                .or(() -> forms.versions().stream()
                        .filter(f -> f.id().equals(formular))
                        .max(Comparator.comparingInt(Form::version)));
    }

    /// Begins a new version of a form that exists, or finds the one that is open: two who press at once get one.
    public Optional<UUID> beginne(String formular) {
        Optional<Form> grundlage = geltend(formular);
        if (grundlage.isEmpty()) {
            return Optional.empty();
        }
        Form neu = grundlage.get().as(nummer(formular), LocalDate.EPOCH);
        String faelle = fassungen
                .letzte(formular)
                .map(Fassung::faelle)
                .orElseGet(() -> forms.cases(formular, grundlage.get().version()));
        return lege(neu, grundlage.get().version(), faelle, "");
    }

    /// Begins a form that does not exist yet, from a definition.
    public Ergebnis beginneNeu(String yaml, Consumer<UUID> begonnen) {
        return beginneNeu(yaml, "", begonnen);
    }

    /// Begins a form from a data schema of FIM; what was not taken stands with it.
    ///
    /// @param kennung id of the new form
    /// @param leika 14 digits
    public Ergebnis beginneAusFim(byte[] xml, String kennung, String leika, Consumer<UUID> begonnen) {
        if (!kennung.matches("[a-z][a-z0-9-]{2,59}")) {
            return Ergebnis.nein(
                    "Die Kennung besteht aus 3 bis 60 kleinen Buchstaben, Ziffern und Strichen, zum Beispiel heizkostenhilfe.");
        }
        if (!leika.matches("99\\d{12}")) {
            return Ergebnis.nein("Der LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99.");
        }
        Uebernahme.Ergebnis gelesen = Uebernahme.aus(xml, kennung, leika);
        if (gelesen.form().isEmpty()) {
            return Ergebnis.nein(gelesen.satz());
        }
        return beginneNeu(DefinitionWriter.write(gelesen.form().get()), String.join("\n", gelesen.nicht()), begonnen);
    }

    private Ergebnis beginneNeu(String yaml, String notizen, Consumer<UUID> begonnen) {
        Definitions.Draft gelesen = definitions.draft(yaml);
        if (!gelesen.faults().isEmpty()) {
            return fehler(gelesen.faults());
        }
        String formular = gelesen.form().id();
        if (geltend(formular).isPresent()) {
            return Ergebnis.nein(
                    "Das Formular " + formular
                            + " gibt es schon. Beginnen Sie dort eine neue Fassung, oder geben Sie diesem eine andere Kennung.");
        }
        Optional<UUID> id = lege(gelesen.form().as(nummer(formular), LocalDate.EPOCH), 0, "", kurz(notizen));
        id.ifPresent(begonnen);
        return id.isPresent() ? Ergebnis.GUT : Ergebnis.nein(VERALTET);
    }

    private int nummer(String formular) {
        return Math.max(Form.OWN, fassungen.hoechste(formular)) + 1;
    }

    private static String kurz(String notizen) {
        return notizen.length() > LAENGSTE_NOTIZEN ? notizen.substring(0, LAENGSTE_NOTIZEN) : notizen;
    }

    private Optional<UUID> lege(Form neu, int grundlage, String faelle, String notizen) {
        UUID id = Ids.next();
        if (fassungen.beginne(id, neu.id(), neu.version(), grundlage, DefinitionWriter.write(neu), faelle, notizen)) {
            return Optional.of(id);
        }
        return fassungen.offene(neu.id()).map(Fassung::id);
    }

    /// Reads, compares and tries a version.
    public Blatt blatt(Fassung fassung) {
        Form form = form(fassung);
        Form vorher = vorher(fassung);
        List<FormCase.Outcome> proben = List.of();
        DefinitionFault fallfehler = null;
        try {
            proben = FormCase.read(fassung.faelle()).stream()
                    .map(c -> c.run(form))
                    .toList();
        } catch (DefinitionFault fault) {
            fallfehler = fault;
        }
        return new Blatt(
                fassung,
                form,
                vorher,
                vorher == null ? List.of() : Differences.of(vorher, form),
                Gaps.of(form, vorher),
                proben,
                fallfehler);
    }

    /// @throws IllegalStateException when the program no longer understands a draft
    public Form form(Fassung fassung) {
        Definitions.Draft gelesen = definitions.draft(fassung.definition());
        if (!gelesen.faults().isEmpty()) {
            throw new IllegalStateException("Fassung nicht lesbar: " + fassung.id());
        }
        return gelesen.form();
    }

    private @Nullable Form vorher(Fassung fassung) {
        if (fassung.offen()) {
            return geltend(fassung.formular()).orElse(null);
        }
        return fassungen
                .veroeffentlicht(fassung.formular(), fassung.grundlage())
                .map(f -> definitions.published(f.definition()))
                .or(() -> forms.versions().stream()
                        .filter(f -> f.id().equals(fassung.formular()) && f.version() == fassung.grundlage())
                        .findFirst())
                .orElse(null);
    }

    /// Puts another definition in place of the draft's.
    public Ergebnis ersetze(Fassung fassung, int stand, String yaml) {
        Definitions.Draft gelesen = definitions.draft(yaml);
        if (!gelesen.faults().isEmpty()) {
            return fehler(gelesen.faults());
        }
        if (!gelesen.form().id().equals(fassung.formular())) {
            return Ergebnis.nein("Die Datei beschreibt das Formular „"
                    + gelesen.form().id() + "“, dies hier ist „" + fassung.formular() + "“.");
        }
        return speichere(fassung, stand, gelesen.form(), fassung.faelle());
    }

    /// Saves changed questions.
    public Ergebnis speichere(Fassung fassung, int stand, Form form) {
        return speichere(fassung, stand, form, fassung.faelle());
    }

    /// Saves other test cases.
    public Ergebnis faelle(Fassung fassung, int stand, String yaml) {
        if (yaml.length() > LAENGSTE_FAELLE) {
            return Ergebnis.nein("Die Testfälle sind zu lang: höchstens " + LAENGSTE_FAELLE + " Zeichen.");
        }
        try {
            FormCase.read(yaml);
        } catch (DefinitionFault fault) {
            return fehler(List.of(fault));
        }
        return speichere(fassung, stand, form(fassung), yaml);
    }

    private Ergebnis speichere(Fassung fassung, int stand, Form form, String faelle) {
        if (!fassung.entwurf()) {
            return Ergebnis.nein("Ändern lässt sich nur ein Entwurf. Diese Fassung ist "
                    + fassung.zustand().wort() + ".");
        }
        String text = DefinitionWriter.write(form.as(fassung.version(), LocalDate.EPOCH));
        if (text.length() > Definitions.LONGEST) {
            return Ergebnis.nein("Das Formular ist zu groß.");
        }
        if (text.equals(fassung.definition()) && faelle.equals(fassung.faelle())) {
            return Ergebnis.GUT;
        }
        return stand == fassung.stand() && fassungen.aendere(fassung, text, faelle)
                ? Ergebnis.GUT
                : Ergebnis.nein(VERALTET);
    }

    /// Proposes a draft for publication.
    public Ergebnis legeVor(Fassung fassung, int stand) {
        if (!fassung.entwurf()) {
            return Ergebnis.nein("Vorlegen lässt sich nur ein Entwurf.");
        }
        List<String> hindernisse = blatt(fassung).hindernisse();
        if (!hindernisse.isEmpty()) {
            return Ergebnis.nein(String.join(" ", hindernisse));
        }
        return stand == fassung.stand()
                        && fassungen.wechsle(fassung, Fassung.Zustand.VORGELEGT, Fassungen.Was.VORGELEGT, "")
                ? Ergebnis.GUT
                : Ergebnis.nein(VERALTET);
    }

    /// Whether the acting person may publish from this day; asked before her password is.
    ///
    /// @return why not, empty when she may
    public String darfVeroeffentlichen(Fassung fassung, @Nullable LocalDate ab) {
        if (fassung.zustand() != Fassung.Zustand.VORGELEGT) {
            return "Hier wartet nichts auf eine Veröffentlichung. Laden Sie die Seite neu.";
        }
        if (fassungen.mitgewirkt(fassung.id())) {
            return "Eine zweite Person veröffentlicht, die an dieser Fassung nicht mitgeschrieben hat.";
        }
        if (ab == null) {
            return "Nennen Sie den ersten Tag, an dem neue Anträge diese Fassung nehmen, zum Beispiel 01.04.2026.";
        }
        if (ab.isBefore(heute())) {
            return "Der erste Tag liegt in der Vergangenheit. Möglich ist ab heute.";
        }
        if (ab.isAfter(heute().plusYears(5))) {
            return "Der erste Tag liegt mehr als fünf Jahre voraus. Prüfen Sie das Jahr.";
        }
        Optional<Fassung> letzte = fassungen.letzte(fassung.formular());
        if (letzte.isPresent()
                && !ab.isAfter(Objects.requireNonNull(letzte.get().gueltigAb()))) {
            return "Fassung " + letzte.get().version() + " gilt erst ab "
                    + deutsch(letzte.get().gueltigAb()) + ". Nennen Sie einen späteren Tag.";
        }
        List<String> hindernisse = blatt(fassung).hindernisse();
        return hindernisse.isEmpty() ? "" : String.join(" ", hindernisse);
    }

    /// Publishes; the database compares the persons once more.
    public Ergebnis veroeffentliche(Fassung fassung, int stand, LocalDate ab) {
        return stand == fassung.stand() && fassungen.veroeffentliche(fassung, ab)
                ? Ergebnis.GUT
                : Ergebnis.nein(VERALTET);
    }

    /// Sends a proposed version back, or takes one's own back.
    public Ergebnis gibZurueck(Fassung fassung, int stand, String grund) {
        if (fassung.zustand() != Fassung.Zustand.VORGELEGT) {
            return Ergebnis.nein("Zurückgeben lässt sich nur, was vorgelegt ist. Laden Sie die Seite neu.");
        }
        if (grund.length() < 5 || grund.length() > 1000) {
            return Ergebnis.nein("Nennen Sie den Grund mit 5 bis 1000 Zeichen. Ihn liest, wer weiterschreibt.");
        }
        return stand == fassung.stand()
                        && fassungen.wechsle(fassung, Fassung.Zustand.ENTWURF, Fassungen.Was.ZURUECKGEGEBEN, grund)
                ? Ergebnis.GUT
                : Ergebnis.nein(VERALTET);
    }

    /// Gives a draft up; its number is not given again.
    public Ergebnis verwirf(Fassung fassung, int stand) {
        if (!fassung.entwurf()) {
            return Ergebnis.nein("Verwerfen lässt sich nur ein Entwurf.");
        }
        return stand == fassung.stand()
                        && fassungen.wechsle(fassung, Fassung.Zustand.VERWORFEN, Fassungen.Was.VERWORFEN, "")
                ? Ergebnis.GUT
                : Ergebnis.nein(VERALTET);
    }

    private static Ergebnis fehler(List<DefinitionFault> faults) {
        return new Ergebnis(
                faults.size() == 1
                        ? "An einer Stelle ist die Datei keine gültige Definition. Gespeichert wurde nichts."
                        : "An " + faults.size()
                                + " Stellen ist die Datei keine gültige Definition. Gespeichert wurde nichts.",
                faults);
    }

    private static String deutsch(@Nullable LocalDate tag) {
        return tag == null ? "" : "%02d.%02d.%d".formatted(tag.getDayOfMonth(), tag.getMonthValue(), tag.getYear());
    }
}
