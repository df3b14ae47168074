-- Claims against other bodies. What we pay to them is an order of the run like any other.
alter table ledger.konto no force row level security;
insert into ledger.konto (nummer, name, art) values
    ('162000', 'Erstattungsansprüche gegen andere Träger', 'FORDERUNG'),
    ('448200', 'Erstattungen von anderen Sozialleistungsträgern', 'ERTRAG');
alter table ledger.konto force row level security;
alter table ledger.kontierung drop constraint kontierung_vorgang_check;
alter table ledger.kontierung add constraint kontierung_vorgang_check check (vorgang in (
    'AUFTRAG', 'RUECKLAUF', 'BANK_AUSGANG', 'BANK_RUECKLAUF', 'BANK_UNGEKLAERT', 'KASSE_AUSGANG', 'SCHECK_AUSGANG', 'KARTE_AUSGANG',
    'FORDERUNG', 'EINGANG', 'NIEDERSCHLAGUNG', 'AUFRECHNUNG', 'ERSTATTUNG_SOLL', 'ERSTATTUNG_EINGANG'));
alter table ledger.kontierung no force row level security;
insert into ledger.kontierung (vorgang, kapitel, soll, haben, produkt, kostentraeger)
select v.vorgang, k.kapitel, v.soll, v.haben, k.produkt, k.kostentraeger
from (values ('ERSTATTUNG_SOLL', '162000', '448200'), ('ERSTATTUNG_EINGANG', '379000', '162000')) as v(vorgang, soll, haben),
     (select kapitel, produkt, kostentraeger from ledger.kontierung where vorgang = 'AUFTRAG') as k;
alter table ledger.kontierung force row level security;
