-- Money granted by letter has Produkt and Kostenträger by statute (service.Haushaltsstelle). The numbers are a proposal of ours, as all in this chart.
alter table ledger.kontierung no force row level security;
insert into ledger.kontierung (vorgang, kapitel, soll, haben, produkt, kostentraeger)
select v.vorgang, k.kapitel, v.soll, v.haben, k.produkt, k.traeger
from (values ('AUFTRAG', '533100', '361000'), ('RUECKLAUF', '361000', '533100'), ('FORDERUNG', '161000', '421100'), ('EINGANG', '379000', '161000'),
             ('NIEDERSCHLAGUNG', '547300', '161000'), ('AUFRECHNUNG', '533100', '161000')) as v(vorgang, soll, haben),
     (values (7, '3112', 'SGBXII-7'), (9, '3115', 'SGBXII-9'), (104, '3133', 'ASYLBLG-4'), (106, '3134', 'ASYLBLG-6'), (216, '3124', 'SGBII-16'),
             (222, '3121', 'SGBII-22'), (228, '3126', 'SGBII-28'), (606, '3451', 'BKGG-6B'), (700, '3411', 'UHVORSCHG'), (800, '3211', 'LBLINDENG'),
             (902, '3141', 'SGBIX-2')) as k(kapitel, produkt, traeger);
alter table ledger.kontierung force row level security;
