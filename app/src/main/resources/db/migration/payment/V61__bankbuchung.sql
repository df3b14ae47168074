-- Two repayments of the same amount are two bookings: the day belongs to the line, lines of one message that are alike are
-- counted, and a line without any reference is known in its message only.
alter table payment.buchung add column nr int not null default 1 check (nr > 0);
alter table payment.buchung drop constraint buchung_kasse_id_referenz_end_to_end_cent_key;
create unique index buchung_einmal on payment.buchung
    (kasse_id, tag, referenz, end_to_end, cent, nr, (case when referenz = '' and end_to_end = '' then bankdatei_id end)) nulls not distinct;
