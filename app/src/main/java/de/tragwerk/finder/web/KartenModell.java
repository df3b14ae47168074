package de.tragwerk.finder.web;

import de.tragwerk.finder.Bedingung;
import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Karte;
import de.tragwerk.finder.Karten;
import de.tragwerk.finder.Schaetzung;
import de.tragwerk.finder.Urteil;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Texts;
import de.tragwerk.form.Wording;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a rule found, in the words of a language.
@Component
class KartenModell {

    private final Karten karten;
    private final Leistungen leistungen;
    private final Forms forms;

    KartenModell(Karten karten, Leistungen leistungen, Forms forms) {
        this.karten = karten;
        this.leistungen = leistungen;
        this.forms = forms;
    }

    List<KarteView> zu(List<Befund> befunde, String sprache) {
        return befunde.stream().map(b -> zu(b, sprache)).toList();
    }

    KarteView zu(Befund befund, String sprache) {
        Karte karte = karten.karte(befund.regel());
        Leistung leistung = leistungen.find(karte.leistung()).orElse(null);
        Schaetzung schaetzung = befund.schaetzung().orElse(null);
        return new KarteView(
                befund.regel(),
                eigen(karte.name(), leistung == null ? Texts.NONE : leistung.name())
                        .said(sprache),
                eigen(karte.satz(), leistung == null ? Texts.NONE : leistung.kurz())
                        .said(sprache),
                befund.eilig(),
                saetze(befund, Urteil.JA, sprache),
                saetze(befund, Urteil.OFFEN, sprache),
                saetze(befund, Urteil.NEIN, sprache),
                karte.normen(),
                eigen(karte.wer(), leistung == null ? Texts.NONE : leistung.zustaendig())
                        .said(sprache),
                karte.hinweis().said(sprache),
                schaetzung == null ? null : schaetzung.betrag().cents(),
                schaetzung != null && schaetzung.hoechstens(),
                schaetzung == null ? List.of() : schaetzung.ungeprueft(),
                befund.ohneSchaetzung(),
                leistung == null ? "" : "/leistungen/" + leistung.id(),
                leistung == null
                        ? ""
                        : forms.newest(leistung.formular()).map(f -> f.id()).orElse(""),
                karte.url());
    }

    private static Texts eigen(Texts eigene, Texts sonst) {
        return eigene.isEmpty() ? sonst : eigene;
    }

    private List<Wording> saetze(Befund befund, Urteil urteil, String sprache) {
        return befund.bedingungen().stream()
                .filter((Bedingung b) -> b.urteil() == urteil)
                .map(b -> karten.satz(b).said(sprache))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }
}
