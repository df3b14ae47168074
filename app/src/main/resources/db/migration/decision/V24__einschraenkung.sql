-- Whoever gets less reads why (§ 39 Abs. 1 VwVfG; recalled): the reason of a restriction stands in the notice.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('gruende.asylblg_einschraenkung', 'de', 1, date '2020-01-01', true, 'Für {wer} gewähren wir von {von} bis {bis} nur eingeschränkte Leistungen (§ 1a AsylbLG). Die Einschränkung ist befristet (§ 14 AsylbLG). Grund: {grund}');
alter table decision.textbaustein force row level security;
