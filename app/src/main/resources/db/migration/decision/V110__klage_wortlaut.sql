-- A change made while an action runs becomes part of it by itself (§ 96 Abs. 1 SGG), and its notice says so.
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('rechtsbehelf.vor_gericht', 'de', 1, date '2020-01-01', true, 'Gegen den Bescheid vom {bescheid} läuft eine Klage. Dieser Bescheid gehört zu diesem Verfahren (§ 96 Abs. 1 SGG): Wer geklagt hat, muss gegen ihn nicht noch einmal widersprechen oder klagen, soweit er den Bescheid ändert oder ersetzt.');
alter table decision.textbaustein force row level security;
