-- Cash, cheques and cards leave by accounts of their own. Bank debits that fill them stay unassigned (379000).
alter table ledger.konto no force row level security;
insert into ledger.konto (nummer, name, art) values
    ('184000', 'Barkasse', 'BANK'),
    ('185100', 'Zahlungsanweisungen zur Verrechnung', 'BANK'),
    ('185200', 'Guthaben für Bezahlkarten', 'BANK');
alter table ledger.konto force row level security;
alter table ledger.kontierung drop constraint kontierung_vorgang_check;
alter table ledger.kontierung add constraint kontierung_vorgang_check check (vorgang in (
    'AUFTRAG', 'RUECKLAUF', 'BANK_AUSGANG', 'BANK_RUECKLAUF', 'BANK_UNGEKLAERT', 'KASSE_AUSGANG', 'SCHECK_AUSGANG', 'KARTE_AUSGANG',
    'FORDERUNG', 'EINGANG', 'NIEDERSCHLAGUNG', 'AUFRECHNUNG'));
alter table ledger.kontierung no force row level security;
insert into ledger.kontierung (vorgang, kapitel, soll, haben) values
    ('KASSE_AUSGANG', 0, '361000', '184000'), ('SCHECK_AUSGANG', 0, '361000', '185100'), ('KARTE_AUSGANG', 0, '361000', '185200');
alter table ledger.kontierung force row level security;
