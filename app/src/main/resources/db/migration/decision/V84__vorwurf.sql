-- Bad faith and a broken duty are each person's own (§ 45 Abs. 2 Satz 3, § 48 Abs. 1 Satz 2 SGB X): whom the reproach is made to.
-- Null: nobody was asked, because there is one adult, or the judgement is older.
alter table decision.wuerdigung add column gegen uuid[];
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('gruende.vorwurf', 'de', 1, date '2020-01-01', true, 'Diesen Vorwurf machen wir nur: {namen}.'),
    ('gruende.vorwurf_kinder', 'de', 1, date '2020-01-01', true, 'Diesen Vorwurf machen wir nur: {namen}. Minderjährigen Kindern wird zugerechnet, was ihre Eltern wussten oder versäumten.');
alter table decision.textbaustein force row level security;
