package de.tragwerk.portal;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.document.Text;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Reading;
import de.tragwerk.form.Translations;
import de.tragwerk.kernel.Days;
import de.tragwerk.message.Nachricht;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The copy of a sent application as an accessible PDF (§ 9a OZG, § 36a Abs. 2b SGB I).
@Component
public class CopyDocument {

    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'");

    private final NoticeRenderer renderer = new NoticeRenderer();
    private final Forms forms;

    CopyDocument(Forms forms) {
        this.forms = forms;
    }

    /// @return empty when an answer holds a sign that no font of ours has
    public Optional<byte[]> pdf(Nachricht.Antrag antrag, String amt, OffsetDateTime gesendet) {
        return render(brief(antrag, amt, gesendet), gesendet);
    }

    /// What a draft says so far, to read on paper or to take to the office.
    ///
    /// @param evidence names of uploaded files
    /// @return empty when an answer holds a sign that no font of ours has
    public Optional<byte[]> draft(
            Form form, List<Evaluation.Value> values, List<String> evidence, String sprache, OffsetDateTime now) {
        boolean en = sprache.equals("en");
        Block.Kasten box = new Block.Kasten(
                en ? "Draft, not sent" : "Entwurf, noch nicht abgesendet",
                List.of(
                        text(
                                en
                                        ? "No authority has received this. It applies for nothing until you send it or hand it in."
                                        : "Noch hat es kein Amt bekommen. Beantragt ist erst etwas, wenn Sie absenden oder es beim Amt abgeben."),
                        text((en ? "Printed on " : "Gedruckt am ") + SENT.format(now.atZoneSameInstant(Days.ZONE)))));
        return render(
                brief(
                        form,
                        values,
                        evidence,
                        sprache,
                        box,
                        now.atZoneSameInstant(Days.ZONE).toLocalDate()),
                now);
    }

    private Optional<byte[]> render(Brief brief, OffsetDateTime at) {
        return switch (renderer.pdf(brief, at.toInstant())) {
            case NoticeRenderer.Pdf pdf -> Optional.of(pdf.bytes());
            case NoticeRenderer.ZeichenFehlt missing -> Optional.empty();
        };
    }

    private Brief brief(Nachricht.Antrag antrag, String amt, OffsetDateTime gesendet) {
        Form form = forms.get(antrag.formular(), antrag.formularVersion());
        // What the office gets and what binds is German; English is the one translation that goes with it.
        String sprache = Translations.LANGUAGES.contains(antrag.sprache()) ? "de" : antrag.sprache();
        boolean en = sprache.equals("en");
        Block.Kasten box = new Block.Kasten(
                en ? "Your copy" : "Ihre Kopie",
                List.of(
                        text((en ? "Sent to: " : "Gesendet an: ") + amt),
                        text((en ? "Sent on " : "Gesendet am ") + SENT.format(gesendet.atZoneSameInstant(Days.ZONE))),
                        text((en ? "Number: " : "Nummer: ") + antrag.kopf().uuid())));
        return brief(
                form,
                antrag.angaben().stream()
                        .map(a -> new Evaluation.Value(a.feld(), a.nr(), a.wert()))
                        .toList(),
                antrag.nachweise().stream().map(Nachricht.Nachweis::name).toList(),
                sprache,
                box,
                gesendet.atZoneSameInstant(Days.ZONE).toLocalDate());
    }

    private static Brief brief(
            Form form,
            List<Evaluation.Value> values,
            List<String> evidence,
            String sprache,
            Block.Kasten box,
            LocalDate day) {
        boolean en = sprache.equals("en");
        String titel = form.titel().in(sprache);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Titel(titel));
        blocks.add(box);
        for (Reading.Group group : new Reading(form, values, sprache).groups()) {
            String name = group.title() + (group.nr() > 0 ? " (" + group.nr() + ")" : "");
            blocks.add(new Block.Ueberschrift(name));
            blocks.add(new Block.Tabelle(
                    name,
                    List.of(
                            new Block.Spalte(en ? "Question" : "Frage", false),
                            new Block.Spalte(en ? "Answer" : "Antwort", false)),
                    group.lines().stream()
                            .map(l -> new Block.Zeile(
                                    List.of(l.question().text(), l.answer().text()), false))
                            .toList()));
        }
        if (!evidence.isEmpty()) {
            blocks.add(new Block.Ueberschrift(en ? "Evidence" : "Nachweise"));
            blocks.add(new Block.Liste(evidence.stream().map(CopyDocument::text).toList()));
        }
        return new Brief(en ? "en" : "de", titel, "Sozialportal", "", day, blocks);
    }

    private static Text text(String words) {
        return Text.of(Text.entschaerft(words));
    }
}
