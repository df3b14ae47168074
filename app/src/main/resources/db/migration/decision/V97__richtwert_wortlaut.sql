-- A notice that names the adequate rent says where it stands, if it stands in the authority's own limits.

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('gruende.richtwert', 'de', 1, date '2020-01-01', true, 'Die angemessenen Kosten der Unterkunft stehen in: {quelle}.');
alter table decision.textbaustein force row level security;
