-- Effects outside of the database, written with the work and carried out afterwards, once.
create table outbox.auftrag (
    id          uuid primary key,
    kind        text not null,
    key         text not null check (length(key) <= 200),
    payload     bytea not null,
    created     timestamptz not null,
    due         timestamptz not null default now(),
    tries       int not null default 0,
    lease_until timestamptz,
    state       text not null default 'OFFEN' check (state in ('OFFEN', 'ERLEDIGT', 'GESCHEITERT')),
    error       text,
    finished    timestamptz,
    unique (kind, key)
);
create index auftrag_due on outbox.auftrag (due) where state = 'OFFEN';
select ground.enable_rls('outbox.auftrag');
grant usage on schema outbox to tragwerk_web, tragwerk_jobs, tragwerk_batch;
create policy web_insert on outbox.auftrag for insert to tragwerk_web with check (state = 'OFFEN' and tries = 0);
-- Insert only. "on conflict do nothing" names no target column, because that would need the right to read.
grant insert on outbox.auftrag to tragwerk_web;
grant select, insert, update, delete on outbox.auftrag to tragwerk_jobs;
grant insert on outbox.auftrag to tragwerk_batch;
