-- Which account was Soll when a thing was booked: a chart of accounts that changes later does not change what is booked.
alter table ledger.buchung add column soll_konto text references ledger.konto;
alter table ledger.buchung disable trigger unveraenderlich;
alter table ledger.buchung no force row level security;
alter table ledger.kontierung no force row level security;
update ledger.buchung b set soll_konto = k.soll from ledger.kontierung k where k.vorgang = b.vorgang and k.kapitel = b.kapitel;
alter table ledger.kontierung force row level security;
alter table ledger.buchung force row level security;
alter table ledger.buchung enable trigger unveraenderlich;
