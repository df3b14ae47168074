-- Wrapped data keys, one for each person, account, conversation or document.
-- This database has its own short-lived backup: destroying a key reaches the backups of everything sealed with it.
create table keys.wrapped_key (
    subject uuid primary key,
    wrapped bytea not null,
    created timestamptz not null
);
-- What was erased, so that a restored key store is cleaned before it opens.
create table keys.deletion_ledger (
    subject uuid primary key,
    erased  timestamptz not null
);
grant usage on schema keys to tragwerk_keys;
grant select, insert, delete on keys.wrapped_key to tragwerk_keys;
grant select, insert on keys.deletion_ledger to tragwerk_keys;
