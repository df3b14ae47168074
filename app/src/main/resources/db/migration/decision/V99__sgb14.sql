-- SGB XIV beside SGB XII and AsylbLG: its compensation payment has the number 1483, and its own wording where law or procedure differ.
-- Recalled, not read in a text of the law: §§ 86a Abs. 2 Nr. 2, 86b SGG and § 113 SGB XIV; the others stand in law.sgb14 or hold for all benefits.
alter table decision.entwurf drop constraint entwurf_kapitel_check;
alter table decision.entwurf add constraint entwurf_kapitel_check check (kapitel in (3, 4, 102, 103, 1483));

-- The same table as TatsacheArt.bereich in the program; no fact of these kinds is there yet, so nothing kept changes its area.
create or replace function decision.bereich(art text) returns text language sql immutable parallel safe as $$
    select case when art in ('ERWERBSMINDERUNG', 'MERKZEICHEN_G', 'ENTBINDUNGSTERMIN', 'BILDUNGSHILFE', 'ERNAEHRUNG', 'ANERKENNUNG', 'GRAD_SCHAEDIGUNG',
        'SCHWERSTE_FOLGEN') then 'GESUNDHEIT' else 'ALLGEMEIN' end
$$;

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('sgb14.bescheid.rubrum', 'de', 1, date '2020-01-01', true, 'nach dem Vierzehnten Buch Sozialgesetzbuch – Soziale Entschädigung – (SGB XIV)' || chr(10) || 'für {personen}'),
    ('sgb14.bescheid.eingang', 'de', 1, date '2020-01-01', true, 'Sie haben am {antrag} eine monatliche Entschädigungszahlung beantragt.'),
    ('sgb14.entscheidung.zeitraum', 'de', 1, date '2020-01-01', true, 'Wir bewilligen {wem} eine monatliche Entschädigungszahlung für die Zeit **vom {von} bis {bis}**.'),
    ('sgb14.entscheidung.ablehnung', 'de', 1, date '2020-01-01', true, 'Wir lehnen Ihren Antrag vom {antrag} auf eine monatliche Entschädigungszahlung ab.'),
    ('gruende.anspruch_1483', 'de', 1, date '2020-01-01', true, 'Ihre Schädigungsfolgen sind anerkannt. Ab einem Grad der Schädigungsfolgen von 30 erhalten Geschädigte eine monatliche Entschädigungszahlung; wie hoch sie ist, hängt von diesem Grad ab (§ 83 Abs. 1 SGB XIV). Einkommen und Vermögen rechnen wir nicht an. Wie wir jeden Betrag gerechnet haben, steht in der Anlage.'),
    ('gruende.anspruch_1483_hinterblieben', 'de', 1, date '2020-01-01', true, 'Es ist anerkannt, dass der Tod Ihres Angehörigen Folge einer Schädigung ist. Als Hinterbliebene oder Hinterbliebener erhalten Sie eine monatliche Entschädigungszahlung (§§ 85, 87 SGB XIV). Einkommen und Vermögen rechnen wir nicht an. Wie wir jeden Betrag gerechnet haben, steht in der Anlage.'),
    ('gruende.sgb14_schwerst', 'de', 1, date '2020-01-01', true, 'Weil schwerste Schädigungsfolgen anerkannt sind, kommt ein Zuschlag dazu (§ 83 Abs. 3 SGB XIV).'),
    ('gruende.sgb14_grad', 'de', 1, date '2020-01-01', true, 'Bei einem Grad der Schädigungsfolgen unter 30 gibt es keine monatliche Entschädigungszahlung (§ 83 Abs. 1 SGB XIV).'),
    ('gruende.sgb14_ende', 'de', 1, date '2020-01-01', true, 'Eine monatliche Entschädigungszahlung setzt voraus, dass eine Schädigung anerkannt ist (§§ 83, 85, 87 SGB XIV). Die Anerkennung hat geendet.'),
    ('sgb14.gruende.vorausschau', 'de', 1, date '2020-01-01', true, 'Die Beträge ab {naechster} stehen noch nicht fest. Ihr Anspruch endet damit nicht: Sie erhalten rechtzeitig einen neuen Bescheid. Sie müssen dafür keinen neuen Antrag stellen.'),
    ('sgb14.gruende.aenderung_44', 'de', 1, date '2020-01-01', true, 'Der Bescheid vom {vorgaenger} war von Anfang an zu Ihrem Nachteil unrichtig: {gruende}. Deshalb nehmen wir ihn für die Zeit ab {von} zurück und entscheiden neu (§ 44 Abs. 1 SGB X).'),
    ('sgb14.gruende.aenderung_44_zeit', 'de', 1, date '2020-01-01', true, 'Der Bescheid vom {vorgaenger} war von Anfang an zu Ihrem Nachteil unrichtig: {gruende}. Deshalb nehmen wir ihn für {monate} zurück und entscheiden neu (§ 44 Abs. 1 SGB X).'),
    ('sgb14.gruende.zu_alt', 'de', 1, date '2020-01-01', true, 'Für {monate} können wir nichts nachzahlen. Nachgezahlt wird höchstens ab dem 1. Januar des vierten Jahres vor dem Jahr, in dem Sie die Überprüfung beantragt haben oder in dem wir von uns aus überprüft haben (§ 44 Abs. 4 SGB X).'),
    ('ablehnung.kurz_keine_entschaedigung', 'de', 1, date '2020-01-01', true, 'Die Voraussetzungen einer Entschädigungszahlung fehlen.'),
    ('ablehnung.grund_keine_entschaedigung', 'de', 1, date '2020-01-01', true, 'Eine monatliche Entschädigungszahlung erhalten Geschädigte, deren Schädigungsfolgen mit einem Grad von mindestens 30 anerkannt sind (§ 83 Abs. 1 SGB XIV), und nach dem anerkannten Tod eines Geschädigten Witwen, Witwer und Waisen (§§ 85, 87 SGB XIV). Das trifft bei Ihnen nicht zu.'),
    ('sgb14.pflichten.text', 'de', 1, date '2020-01-01', true, 'Teilen Sie uns sofort mit, wenn sich etwas ändert, zum Beispiel wenn sich Ihre Schädigungsfolgen bessern oder verschlimmern, bei einem Umzug, einem Aufenthalt im Ausland, einer Heirat oder wenn ein Kind, das Ihre Zahlung erhöht, nicht mehr bei Ihnen lebt oder seine Ausbildung beendet (§ 60 Abs. 1 SGB I). Legen Sie uns Nachweise vor, wenn wir Sie darum bitten (§§ 60 bis 62 SGB I). Das gilt nicht, soweit es Ihnen nicht zumutbar ist (§ 65 SGB I).'),
    ('sgb14.rechtsbehelf.aufschub', 'de', 1, date '2020-01-01', true, 'Soweit wir die laufende Leistung entziehen oder herabsetzen, hat ein Widerspruch keine aufschiebende Wirkung (§ 86a Abs. 2 Nr. 2 SGG). Sie können beim Sozialgericht beantragen, sie anzuordnen (§ 86b Abs. 1 SGG). Solange über einen Widerspruch nicht entschieden ist, müssen Sie nichts zurückzahlen (§ 86a Abs. 1 SGG).'),
    ('sgb14.einfach.pflicht', 'de', 1, date '2020-01-01', true, 'Ändert sich etwas? Zum Beispiel Ihre Gesundheit, Ihre Adresse oder wer zu Ihrer Familie gehört. Dann sagen Sie uns das sofort.');
alter table decision.textbaustein force row level security;
