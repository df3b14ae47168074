-- AsylbLG has Produkt and Kostenträger of its own (§ 3: 103, § 2: 102). The numbers are a proposal of ours, as all in this chart.
alter table ledger.kontierung no force row level security;
insert into ledger.kontierung (vorgang, kapitel, soll, haben, produkt, kostentraeger)
select v.vorgang, k.kapitel, v.soll, v.haben, k.produkt, k.traeger
from (values ('AUFTRAG', '533100', '361000'), ('RUECKLAUF', '361000', '533100'), ('FORDERUNG', '161000', '421100'), ('EINGANG', '379000', '161000'),
             ('NIEDERSCHLAGUNG', '547300', '161000'), ('AUFRECHNUNG', '533100', '161000')) as v(vorgang, soll, haben),
     (values (103, '3131', 'ASYLBLG-3'), (102, '3132', 'ASYLBLG-2')) as k(kapitel, produkt, traeger);
alter table ledger.kontierung force row level security;
