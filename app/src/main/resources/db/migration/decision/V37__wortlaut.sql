-- What somebody was heard about: ground, facts, sums by person. Sealed; older hearings have none.
alter table decision.anhoerung add column gegenstand bytea;

-- Wording: parts of a month, the fact a claim rests on, the law of AsylbLG, the year of a review.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('kasten.bewilligung', 'de', 2, date '2020-01-01', true, 'Ihr Antrag ist bewilligt. {wer} **{betrag} im Monat**. Das gilt vom {von} bis {bis}. Das Geld kommt vor dem Ersten des Monats. Für Monate, die schon begonnen haben, kommt es mit der nächsten Zahlung.'),
    ('kasten.bewilligung_wechselnd', 'de', 2, date '2020-01-01', true, 'Ihr Antrag ist bewilligt. {wer} **ab {von} {betrag} im Monat**. Danach ändert sich der Betrag. Alle Beträge stehen unter „Entscheidung“. Das Geld kommt vor dem Ersten des Monats. Für Monate, die schon begonnen haben, kommt es mit der nächsten Zahlung.'),
    ('kasten.bewilligung_teil', 'de', 1, date '2020-01-01', true, 'Ihr Antrag ist bewilligt. {wer} für die Zeit vom {von} bis {bis} **{teil}** und danach **{betrag} im Monat**. Alle Beträge stehen unter „Entscheidung“. Das Geld kommt vor dem Ersten des Monats. Für Monate, die schon begonnen haben, kommt es mit der nächsten Zahlung.'),
    ('kasten.bewilligung_nur_teil', 'de', 1, date '2020-01-01', true, 'Ihr Antrag ist bewilligt. {wer} für die Zeit vom {von} bis {bis} **{teil}**. Das Geld kommt mit der nächsten Zahlung.'),
    ('entscheidung.betrag_teil', 'de', 1, date '2020-01-01', true, 'Für die Zeit vom {von} bis {bis} beträgt die Leistung **{betrag}**.'),
    ('gruende.beginn_tag', 'de', 1, date '2020-01-01', true, 'Die Leistung beginnt am {tag}, weil wir von diesem Tag an von Ihrem Bedarf wussten (§ 18 Abs. 1 SGB XII). Für den Rest des Monats steht sie Ihnen anteilig zu (§ 27a Abs. 3 Satz 3 SGB XII).'),
    ('asylblg.gruende.beginn_tag', 'de', 1, date '2020-01-01', true, 'Die Leistung beginnt am {tag}, weil wir von diesem Tag an von Ihrem Bedarf wussten (§ 6b AsylbLG, § 18 Abs. 1 SGB XII). Für den Rest des Monats steht sie Ihnen anteilig zu.'),
    ('einfach.bewilligt', 'de', 2, date '2020-01-01', true, '{wer} **{betrag} im Monat**. Das gilt von {von} bis {bis}. Das Geld ist vor dem Ersten des Monats da. Für Monate, die schon begonnen haben, kommt es mit der nächsten Zahlung.'),
    ('einfach.bewilligt_teil', 'de', 1, date '2020-01-01', true, '{wer} vom {von} bis {bis} **{teil}**. Was Sie danach bekommen, steht im Bescheid.'),

    ('gruende.anspruch_4_dauer', 'de', 1, date '2020-01-01', true, 'Sie haben Anspruch auf Grundsicherung im Alter und bei Erwerbsminderung, weil Sie auf Dauer voll erwerbsgemindert sind und Ihren notwendigen Lebensunterhalt nicht ausreichend aus eigenem Einkommen und Vermögen bestreiten können (§ 41 Abs. 1 und 3 SGB XII).'),
    ('gruende.anspruch_4_werkstatt', 'de', 1, date '2020-01-01', true, 'Sie haben Anspruch auf Grundsicherung im Alter und bei Erwerbsminderung, weil Sie im Eingangsverfahren oder Berufsbildungsbereich einer Werkstatt sind und Ihren notwendigen Lebensunterhalt nicht ausreichend aus eigenem Einkommen und Vermögen bestreiten können (§ 41 Abs. 1 und 3a SGB XII).'),

    -- § 44 Abs. 4 Satz 2 and 3 SGB X: where somebody asked, the application takes the place of the withdrawal.
    ('gruende.zu_alt', 'de', 2, date '2020-01-01', true, 'Für {monate} können wir nichts nachzahlen. Nachgezahlt wird höchstens ab dem 1. Januar des Jahres vor dem Jahr, in dem Sie die Überprüfung beantragt haben oder in dem wir von uns aus überprüft haben (§ 44 Abs. 4 SGB X, § 116a SGB XII).'),
    ('asylblg.gruende.zu_alt', 'de', 2, date '2020-01-01', true, 'Für {monate} können wir nichts nachzahlen. Nachgezahlt wird höchstens ab dem 1. Januar des Jahres vor dem Jahr, in dem Sie die Überprüfung beantragt haben oder in dem wir von uns aus überprüft haben (§ 44 Abs. 4 SGB X, § 9 Abs. 4 Satz 2 AsylbLG).'),

    ('asylblg.rechtsbehelf.postfach', 'de', 2, date '2020-01-01', true, 'Der Bescheid liegt in Ihrem Postfach. Er gilt am vierten Tag nach der Bereitstellung zum Abruf als bekannt gegeben, es sei denn, er ist Ihnen später oder gar nicht zugegangen (§ 9 Abs. 1 Onlinezugangsgesetz).'),
    ('asylblg.gruende.erstattung', 'de', 2, date '2020-01-01', true, 'Soweit ein Bescheid aufgehoben oder zurückgenommen ist, sind die erbrachten Leistungen zu erstatten (§ 9 Abs. 4 AsylbLG, § 50 Abs. 1 Satz 1 SGB X). Den Betrag setzen wir mit diesem Bescheid fest (§ 50 Abs. 3 SGB X). So setzt er sich zusammen: {posten}.'),
    ('asylblg.gruende.geprueft', 'de', 1, date '2020-01-01', true, 'Im Einzelnen haben wir geprüft und, wo das Gesetz uns einen Spielraum lässt, abgewogen (§ 39 Abs. 1 VwVfG):'),
    ('asylblg.ablehnung.grund_mitwirkung', 'de', 2, date '2020-01-01', true, 'Sie haben trotz unseres schriftlichen Hinweises auf diese Folge in der gesetzten Frist nicht mitgewirkt. Ohne Ihre Angaben lässt sich der Anspruch nicht feststellen (§ 9 Abs. 3 AsylbLG, § 66 Abs. 1 und 3 SGB I). Holen Sie die Mitwirkung nach, können wir die Leistung auch für die Zeit davor erbringen (§ 67 SGB I).'),

    ('widerspruch.frist', 'de', 2, date '2020-01-01', true, 'Entscheiden wir ohne zureichenden Grund nicht innerhalb von drei Monaten, können Sie Untätigkeitsklage erheben (§ 88 Abs. 2 SGG).');
alter table decision.textbaustein force row level security;
