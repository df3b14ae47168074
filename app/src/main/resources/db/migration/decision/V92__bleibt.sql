-- A reproach that reaches one person of a household and not the other (§ 45 Abs. 2 Satz 3, § 48 Abs. 1 Satz 2 SGB X): who keeps what she had is named.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('entscheidung.bleibt', 'de', 1, date '2020-01-01', true, 'Beim bisherigen Betrag bleibt es für {wer}. Insoweit ändert dieser Bescheid nichts.'),
    ('gruende.bleibt', 'de', 1, date '2020-01-01', true, 'Wen der Vorwurf nicht trifft, dem nehmen wir für vergangene Monate nichts (§ 45 Abs. 2, § 48 Abs. 1 Satz 2 SGB X). Deshalb bleibt es für {wer} beim bisherigen Betrag. Die Rechnung in der Anlage zeigt auch für diese Monate, was nach den richtigen Angaben zustünde.'),
    ('anhoerung.bleibt', 'de', 1, date '2020-01-01', true, 'Wen der Vorwurf nicht trifft, dem wollen wir für vergangene Monate nichts nehmen. Beim bisherigen Betrag bleibt es deshalb für {wer}.');
alter table decision.textbaustein force row level security;
