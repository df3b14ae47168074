-- What a court would have missed in the first wording: whose refund, which discretion, which refusal.

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    -- Each person owes what she got herself (§ 50 Abs. 1 SGB X); a sum alone is no determinate demand (§ 33 Abs. 1).
    ('kasten.erstattung_mehrere', 'de', 1, date '2020-01-01', true, 'Für die Zeit vorher ist zu viel gezahlt worden, zusammen **{betrag}**. Jede Person muss ihren Teil zurückzahlen. Das geht auch in Raten.'),
    ('entscheidung.erstattung_mehrere', 'de', 1, date '2020-01-01', true, 'Für {monate} ist zu viel gezahlt worden. Zu erstatten haben **{anteile}**, zusammen {betrag} (§ 50 Abs. 1 SGB X). Jede Person schuldet nur ihren eigenen Betrag.'),
    ('abschluss.kasten_erstattung_mehrere', 'de', 1, date '2020-01-01', true, 'Es ist zu viel gezahlt worden, zusammen **{betrag}**. Jede Person muss ihren Teil zurückzahlen. Das geht auch in Raten.'),
    ('abschluss.erstattung_mehrere', 'de', 1, date '2020-01-01', true, 'Zu erstatten haben **{anteile}**, zusammen {betrag} (§ 44a Abs. 7 Satz 3 SGB XII). Jede Person schuldet nur ihren eigenen Betrag.'),
    ('gruende.erstattung', 'de', 2, date '2020-01-01', true, 'Soweit ein Bescheid aufgehoben oder zurückgenommen ist, sind die erbrachten Leistungen zu erstatten (§ 50 Abs. 1 Satz 1 SGB X). Den Betrag setzen wir mit diesem Bescheid fest (§ 50 Abs. 3 SGB X). So setzt er sich zusammen: {posten}.'),
    ('gruende.raten', 'de', 2, date '2020-01-01', true, 'Zu zahlen ist erst, wenn dieser Bescheid unanfechtbar ist. Wohin und bis wann, schreiben wir Ihnen dann. Geht es nicht auf einmal, sprechen Sie mit uns. Wir vereinbaren dann Raten.'),

    -- Discretion and its exception belong into the reasons (§ 35 Abs. 1 Satz 3 SGB X).
    ('gruende.ermessen_45', 'de', 1, date '2020-01-01', true, 'Ob und wie weit wir zurücknehmen, steht in unserem Ermessen (§ 45 Abs. 1 SGB X). Was dafür und was dagegen spricht, haben wir abgewogen. Im Einzelnen: {grund}'),
    ('gruende.soll_48', 'de', 1, date '2020-01-01', true, 'Das Gesetz sieht die Aufhebung für die Vergangenheit in der Regel vor („soll“, § 48 Abs. 1 Satz 2 SGB X). Nur in einem atypischen Fall dürften wir davon absehen. Im Einzelnen: {grund}'),
    ('anhoerung.absicht_48', 'de', 2, date '2020-01-01', true, 'Sie erhalten {leistung} nach dem Bescheid vom {vorgaenger}. Inzwischen ist uns bekannt geworden: {gruende}. Wir beabsichtigen deshalb, den Bescheid **ab {von}** aufzuheben, soweit er eine höhere Leistung bewilligt als die neuen Beträge unten (§ 48 SGB X).'),
    ('anhoerung.absicht_45', 'de', 2, date '2020-01-01', true, 'Sie erhalten {leistung} nach dem Bescheid vom {vorgaenger}. Inzwischen ist uns bekannt geworden: {gruende}. Der Bescheid war deshalb von Anfang an unrichtig. Wir beabsichtigen, ihn **ab {von}** zurückzunehmen, soweit er eine höhere Leistung bewilligt als die neuen Beträge unten (§ 45 SGB X).'),
    ('anhoerung.anteile', 'de', 1, date '2020-01-01', true, 'Jede Person müsste nur ihren Teil erstatten: {anteile}.'),

    -- A claim names the fact it rests on, not two of which one is true.
    ('gruende.anspruch_4_alter', 'de', 1, date '2020-01-01', true, 'Sie haben Anspruch auf Grundsicherung im Alter und bei Erwerbsminderung, weil Sie die Altersgrenze erreicht haben und Ihren notwendigen Lebensunterhalt nicht ausreichend aus eigenem Einkommen und Vermögen bestreiten können (§ 41 Abs. 1 und 2 SGB XII).'),
    ('gruende.anspruch_4_erwerb', 'de', 1, date '2020-01-01', true, 'Sie haben Anspruch auf Grundsicherung im Alter und bei Erwerbsminderung, weil Sie auf Dauer voll erwerbsgemindert sind oder im Eingangs- oder Berufsbildungsbereich einer Werkstatt arbeiten und Ihren notwendigen Lebensunterhalt nicht ausreichend aus eigenem Einkommen und Vermögen bestreiten können (§ 41 Abs. 1, 3 und 3a SGB XII).'),

    -- Missing cooperation is no refusal of the claim but a withholding until it comes (§ 66 SGB I).
    ('kasten.versagung', 'de', 1, date '2020-01-01', true, 'Wir zahlen vorerst nichts. {kurz} Holen Sie das nach, dann prüfen wir Ihren Antrag weiter. Sind Sie nicht einverstanden? Dann können Sie Widerspruch einlegen. Wie das geht, steht am Ende.'),
    ('entscheidung.versagung', 'de', 1, date '2020-01-01', true, 'Wir versagen {leistung} auf Ihren Antrag vom {antrag}, **bis Sie die Mitwirkung nachholen** (§ 66 Abs. 1 SGB I).'),
    ('ablehnung.grund_mitwirkung', 'de', 2, date '2020-01-01', true, 'Sie haben trotz unseres schriftlichen Hinweises auf diese Folge in der gesetzten Frist nicht mitgewirkt. Ohne Ihre Angaben lässt sich der Anspruch nicht feststellen (§ 66 Abs. 1 und 3 SGB I). Holen Sie die Mitwirkung nach, können wir die Leistung auch für die Zeit davor erbringen (§ 67 SGB I).'),
    ('ablehnung.vermoegen_rechnung', 'de', 1, date '2020-01-01', true, 'Vermögen über dem Freibetrag im {monat}: {rechnung}.'),
    ('gruende.geprueft', 'de', 1, date '2020-01-01', true, 'Im Einzelnen haben wir geprüft und, wo das Gesetz uns einen Spielraum lässt, abgewogen (§ 35 Abs. 1 SGB X):'),

    ('entscheidung.kein_konto', 'de', 2, date '2020-01-01', true, 'Uns ist kein Konto bekannt. Bitte nennen Sie uns eines, damit wir überweisen können. Haben Sie keines und können Sie keines eröffnen, sprechen Sie mit uns (§ 47 SGB I).'),

    -- The instruction names the exception too; without it the person could think her time is up (§ 66 Abs. 2 SGG).
    ('rechtsbehelf.postfach', 'de', 2, date '2020-01-01', true, 'Der Bescheid liegt in Ihrem Postfach. Er gilt am vierten Tag nach dem Absenden der Benachrichtigung darüber als bekannt gegeben. Haben Sie die Benachrichtigung nicht erhalten, gilt er an dem Tag als bekannt gegeben, an dem Sie ihn abrufen (§ 37 Abs. 2a SGB X).'),
    ('antwort.postfach_vwvfg', 'de', 2, date '2020-01-01', true, 'Der Bescheid liegt in Ihrem Postfach. Er gilt am vierten Tag nach der Bereitstellung zum Abruf als bekannt gegeben, es sei denn, er ist Ihnen später oder gar nicht zugegangen (§ 9 Abs. 1 Onlinezugangsgesetz).'),

    ('aufrechnung.grenze_26', 'de', 2, date '2020-01-01', true, 'Zusammen mit allen anderen Einbehalten überschreiten wir 30 Prozent der Regelbedarfsstufe 1 nicht. Leistungen, die der Gesundheit dienen, bleiben unberührt (§ 26 Abs. 4 SGB XII). Die Aufrechnung wegen dieser Forderung endet nach drei Jahren.'),
    ('aufrechnung.angehoert', 'de', 2, date '2020-01-01', true, 'Mit Schreiben vom {tag} haben wir Sie angehört (§ 24 Abs. 1 SGB X). {antwort}');
alter table decision.textbaustein force row level security;
