-- Letters about contributions that go to the insurer, and about their end (§ 32a Abs. 2 Satz 3 and 4 SGB XII).
alter table decision.textbaustein no force row level security;
insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, text) values
    ('direktzahlung.beitrag_titel', 'de', 1, date '2020-01-01', true, 'Direktzahlung von Beiträgen zur Kranken- und Pflegeversicherung'),
    ('direktzahlung.beitrag_kasten', 'de', 1, date '2020-01-01', true, 'Wir zahlen die Beiträge für {person} **ab {von}** direkt an Sie.'),
    ('direktzahlung.beitrag_text', 'de', 1, date '2020-01-01', true, 'Ab {von} zahlen wir für {person} im Monat {betrag} an Beiträgen zur Kranken- und Pflegeversicherung, bis wir Ihnen das Ende mitteilen (§ 32a Abs. 2 SGB XII). Sie führen die Versicherung unter {zeichen}.'),
    ('direktzahlung.beitrag_titel_ende', 'de', 1, date '2020-01-01', true, 'Ende der Direktzahlung von Beiträgen zur Kranken- und Pflegeversicherung'),
    ('direktzahlung.beitrag_kasten_ende', 'de', 1, date '2020-01-01', true, 'Wir zahlen die Beiträge für {person} **bis {bis}** direkt an Sie, danach nicht mehr.'),
    ('direktzahlung.beitrag_text_ende', 'de', 1, date '2020-01-01', true, 'Der letzte Monat, für den wir Beiträge für {person} an Sie zahlen, ist {bis} (§ 32a Abs. 2 Satz 3 SGB XII). Sie führen die Versicherung unter {zeichen}.'),
    ('direktzahlung.beitrag_kasten_selbst', 'de', 1, date '2020-01-01', true, 'Wir zahlen Ihre Beiträge **bis {bis}** an {empfaenger}. Danach zahlen Sie sie selbst.'),
    ('direktzahlung.beitrag_text_selbst', 'de', 1, date '2020-01-01', true, 'Bisher gingen im Monat {betrag} von Ihrer Leistung an Ihre Kranken- und Pflegeversicherung (§ 32a Abs. 2 SGB XII). Dieses Geld bekommen Sie wieder selbst, soweit es Ihnen zusteht. Bitte überweisen Sie die Beiträge dann pünktlich, damit Sie versichert bleiben.');
alter table decision.textbaustein force row level security;
