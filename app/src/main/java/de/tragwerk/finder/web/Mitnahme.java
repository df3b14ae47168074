package de.tragwerk.finder.web;

import de.tragwerk.draft.Vorwissen;
import de.tragwerk.finder.Angaben;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Check;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers of the finder for a form that asks the same. The same question has the same id, from the library; few are
/// brought into the form's words.
@Component
class Mitnahme implements Vorwissen {

    private static final String GEBURTSDATUM = "person.geburtsdatum";
    private static final String BEZIEHUNG = "person.beziehung";

    /// § 43 SGB VI in the codes of the forms.
    private static final Map<String, String> MINDERUNG =
            Map.of("em_dauer", "voll_dauerhaft", "em_zeit", "voll_zeit", "em_teil", "teilweise");

    private final Merkzettel merkzettel;
    private final Forms forms;
    private final Clock clock;

    Mitnahme(Merkzettel merkzettel, Forms forms, Clock clock) {
        this.merkzettel = merkzettel;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public Answers fuer(Form form, HttpServletRequest request) {
        return merkzettel.lies(request).map(antworten -> in(form, antworten)).orElse(Answers.empty());
    }

    Answers in(Form form, Answers antworten) {
        LocalDate heute = LocalDate.now(clock);
        Form fragen = forms.questionnaire(Angaben.FRAGEBOGEN);
        Angaben angaben = Angaben.aus(fragen, antworten, heute);
        Answers ziel = Answers.empty();
        for (Evaluation.Value wert : new Evaluation(fragen, antworten, heute).values()) {
            Optional<Form.Field> feld = form.field(wert.field(), false);
            if (feld.isPresent()
                    && Check.of(feld.get(), wert.value(), heute, false).good()) {
                ziel = ziel.taken(wert.field(), 0, wert.value());
            }
        }
        if (form.field(GEBURTSDATUM, false).isPresent() && angaben.geburt().isPresent()) {
            YearMonth geburt = angaben.geburt().get();
            ziel = ziel.taken(GEBURTSDATUM, 0, "|" + geburt.getMonthValue() + "|" + geburt.getYear());
        }
        String minderung = angaben.wert("finder.rente").map(MINDERUNG::get).orElse(null);
        if (minderung != null && kennt(form, "arbeit.em_festgestellt", minderung, false)) {
            ziel = ziel.taken("arbeit.em_festgestellt", 0, minderung);
        }
        return kinder(form, angaben, ziel);
    }

    /// One entry for each child in the form's list of people, with the year that is known.
    private static Answers kinder(Form form, Angaben angaben, Answers ziel) {
        Form.Topic liste = form.people().orElse(null);
        if (liste == null || !kennt(form, BEZIEHUNG, "kind", true)) {
            return ziel;
        }
        boolean geburt = liste.fields().stream().anyMatch(f -> f.id().equals(GEBURTSDATUM));
        Answers mit = ziel;
        int nr = 0;
        for (int jahr : angaben.geburtsjahre()) {
            nr++;
            mit = mit.taken(BEZIEHUNG, nr, "kind");
            mit = geburt ? mit.taken(GEBURTSDATUM, nr, "||" + jahr) : mit;
        }
        return mit;
    }

    private static boolean kennt(Form form, String feld, String code, boolean liste) {
        return form.field(feld, liste)
                .filter(f -> f.options().containsKey(code))
                .isPresent();
    }
}
