-- An act made while an objection runs says that it belongs to it (§ 86 SGG); one that remedies it says so and decides about its cost (§ 85 Abs. 1 SGG, § 63 Abs. 1 Satz 1, Abs. 3 Satz 2 SGB X).
-- § 9 Abs. 4 AsylbLG names §§ 44 to 50 SGB X, not § 63: there the law of administrative procedure of the Land holds (recalled).
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('abhilfe.tenor', 'de', 1, date '2020-01-01', true, 'Ihrem Widerspruch vom {eingang} gegen den Bescheid vom {bescheid} helfen wir damit ab, soweit Sie jetzt mehr erhalten (§ 85 Abs. 1 SGG).'),
    ('abhilfe.tenor_anderer', 'de', 1, date '2020-01-01', true, 'Dem Widerspruch vom {eingang} gegen den Bescheid vom {bescheid}, erhoben von {wer}, helfen wir damit ab, soweit jetzt mehr gewährt wird (§ 85 Abs. 1 SGG).'),
    ('abhilfe.kosten', 'de', 1, date '2020-01-01', true, 'Soweit der Widerspruch Erfolg hat, erstatten wir auf Antrag die Kosten, die für ihn notwendig waren (§ 63 Abs. 1 Satz 1 SGB X).'),
    ('abhilfe.kosten_vertretung', 'de', 1, date '2020-01-01', true, 'Soweit der Widerspruch Erfolg hat, erstatten wir auf Antrag die Kosten, die für ihn notwendig waren (§ 63 Abs. 1 Satz 1 SGB X). Eine Vertretung hinzuzuziehen war notwendig (§ 63 Abs. 2 und Abs. 3 Satz 2 SGB X).'),
    ('rechtsbehelf.einbezogen', 'de', 1, date '2020-01-01', true, 'Gegen den Bescheid vom {bescheid} läuft schon ein Widerspruch. Dieser Bescheid gehört zu diesem Verfahren (§ 86 SGG): Wer ihn erhoben hat, muss nicht noch einmal widersprechen, soweit ihm nicht abgeholfen ist.'),
    ('asylblg.abhilfe.kosten', 'de', 1, date '2020-01-01', true, 'Soweit der Widerspruch Erfolg hat, erstatten wir auf Antrag die Kosten, die für ihn notwendig waren (§ 80 Abs. 1 Satz 1 des Verwaltungsverfahrensgesetzes).'),
    ('asylblg.abhilfe.kosten_vertretung', 'de', 1, date '2020-01-01', true, 'Soweit der Widerspruch Erfolg hat, erstatten wir auf Antrag die Kosten, die für ihn notwendig waren (§ 80 Abs. 1 Satz 1 des Verwaltungsverfahrensgesetzes). Eine Vertretung hinzuzuziehen war notwendig (§ 80 Abs. 2 und Abs. 3 Satz 2 des Verwaltungsverfahrensgesetzes).');
alter table decision.textbaustein force row level security;
