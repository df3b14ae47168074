-- Which number of § 45 Abs. 2 Satz 3 SGB X holds is said, not left open (§ 35 Abs. 1 SGB X).
alter table decision.wuerdigung add column ausschluss text[] not null default '{}'
    check (ausschluss <@ array['TAEUSCHUNG', 'ANGABEN', 'KENNTNIS']);

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('gruende.vertrauen_1', 'de', 1, date '2020-01-01', true, 'Auf Vertrauen können Sie sich nicht berufen, weil Sie den Bescheid durch arglistige Täuschung, Drohung oder Bestechung erwirkt haben (§ 45 Abs. 2 Satz 3 Nr. 1 SGB X).'),
    ('gruende.vertrauen_2', 'de', 1, date '2020-01-01', true, 'Auf Vertrauen können Sie sich nicht berufen, weil der Bescheid auf Angaben beruht, die Sie vorsätzlich oder grob fahrlässig in wesentlicher Beziehung unrichtig oder unvollständig gemacht haben (§ 45 Abs. 2 Satz 3 Nr. 2 SGB X).'),
    ('gruende.vertrauen_3', 'de', 1, date '2020-01-01', true, 'Auf Vertrauen können Sie sich nicht berufen, weil Sie die Rechtswidrigkeit des Bescheids kannten oder infolge grober Fahrlässigkeit nicht kannten, also die erforderliche Sorgfalt in besonders schwerem Maße verletzt haben (§ 45 Abs. 2 Satz 3 Nr. 3 SGB X).'),
    ('gruende.vergangenheit_45', 'de', 1, date '2020-01-01', true, 'Deshalb wirkt die Rücknahme auch für die Vergangenheit (§ 45 Abs. 4 Satz 1 SGB X).');
alter table decision.textbaustein force row level security;
