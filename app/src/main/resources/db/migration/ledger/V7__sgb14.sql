-- The compensation payment of SGB XIV has Produkt and Kostenträger of its own. The numbers are a proposal of ours, as all in this chart.
alter table ledger.kontierung no force row level security;
insert into ledger.kontierung (vorgang, kapitel, soll, haben, produkt, kostentraeger)
values ('AUFTRAG', 1483, '533100', '361000', '3212', 'SGBXIV-83'), ('RUECKLAUF', 1483, '361000', '533100', '3212', 'SGBXIV-83'),
       ('FORDERUNG', 1483, '161000', '421100', '3212', 'SGBXIV-83'), ('EINGANG', 1483, '379000', '161000', '3212', 'SGBXIV-83'),
       ('NIEDERSCHLAGUNG', 1483, '547300', '161000', '3212', 'SGBXIV-83'), ('AUFRECHNUNG', 1483, '533100', '161000', '3212', 'SGBXIV-83'),
       ('ERSTATTUNG_SOLL', 1483, '162000', '448200', '3212', 'SGBXIV-83'), ('ERSTATTUNG_EINGANG', 1483, '379000', '162000', '3212', 'SGBXIV-83');
alter table ledger.kontierung force row level security;
