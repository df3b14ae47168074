-- What a person put away loses its content after a month.
create index auftrag_abgelegt on outbox.auftrag (abgelegt) where abgelegt is not null;
-- Each kind is worked off on its own.
create index auftrag_kind on outbox.auftrag (kind, due) where state = 'OFFEN';
drop index outbox.auftrag_due;
