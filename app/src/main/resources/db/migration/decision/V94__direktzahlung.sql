-- The letter about a direct payment names what it rests on: § 35a Abs. 3 SGB XII for housing, § 43a Abs. 3 and 4 in chapter 4 and for household electricity.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('direktzahlung.text_norm', 'de', 1, date '2020-01-01', true, 'Die Zahlung ist für: {wofuer}. Rechtsgrundlage ist {norm}. Wir unterrichten Sie darüber schriftlich.');
alter table decision.textbaustein force row level security;
