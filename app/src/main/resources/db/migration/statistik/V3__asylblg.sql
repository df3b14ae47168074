-- The statistics of § 12 AsylbLG, once a year.
alter table statistik.lauf drop constraint lauf_statistik_check;
alter table statistik.lauf add constraint lauf_statistik_check check (statistik in ('SGBXII3', 'SGBXII4', 'ASYLBLG'));
alter table statistik.lauf add constraint lauf_asylblg_dezember check (statistik <> 'ASYLBLG' or extract(month from monat) = 12);
