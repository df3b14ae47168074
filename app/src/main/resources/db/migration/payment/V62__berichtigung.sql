-- What a claim gets less is told by the month it is about: each month of each person is corrected by itself. Bookings of
-- before have none; the program counts them from the last month of their claim on.
alter table payment.forderung_buchung
    add column monat date check (extract(day from monat) = 1),
    add constraint forderung_buchung_monat_nur_korrektur check (monat is null or art = 'KORREKTUR');

-- Why the orders of a released run were not taken: the rule of the database that stood against it.
alter table payment.lauf add column stoerung text not null default '' check (stoerung ~ '^[A-Za-z0-9_]{0,80}$');
