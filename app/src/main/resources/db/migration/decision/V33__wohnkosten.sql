-- § 35 Abs. 2 Satz 2 SGB XII: the first award says that the home costs too much, and what follows from it.

alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('gruende.karenz', 'de', 1, date '2020-01-01', true, 'Ihre Unterkunft kostet {kosten} im Monat, angemessen sind {grenze}. Bis {ende} (Karenzzeit) erkennen wir Ihre Kosten der Unterkunft nach § 35 Abs. 1 SGB XII an. Danach zahlen wir höhere Kosten nur, solange Sie sie nicht senken können oder es Ihnen nicht zuzumuten ist, in der Regel längstens sechs Monate (§ 35 Abs. 2 Satz 2, Abs. 3 Satz 2 SGB XII).'),
    ('gruende.karenz_deckel', 'de', 1, date '2020-01-01', true, 'In der Karenzzeit erkennen wir höchstens das Eineinhalbfache der angemessenen Kosten an, außer höhere Kosten sind unabweisbar oder ein Kind lebt im Haushalt (§ 35 Abs. 1 Satz 7 SGB XII).'),
    ('gruende.heizung', 'de', 1, date '2020-01-01', true, 'Ihre Heizung kostet {kosten} im Monat, angemessen sind {grenze}. Für die Heizung gibt es keine Karenzzeit. Höhere Kosten zahlen wir nur, solange Sie sie nicht senken können oder es Ihnen nicht zuzumuten ist, in der Regel längstens sechs Monate (§ 35 Abs. 2 Satz 2, Abs. 3 Satz 2 SGB XII).');
alter table decision.textbaustein force row level security;
