-- Devices the office's own device management found in order; who operates the program keeps the list. While
-- tragwerk.geraete says so, only they open pages of administration and operation. The name is the one of the inventory,
-- never a person's.
create table login.device (
    id              uuid primary key,
    fingerprint     text not null unique collate "C" check (fingerprint ~ '^[0-9a-f]{64}$'),
    name            text not null check (length(name) between 2 and 80),
    compliant_until date not null,
    entered         timestamptz not null,
    entered_by      uuid
);
select ground.enable_rls('login.device');
create policy web on login.device to tragwerk_web
    using ((select ground.hat_rolle('BETRIEB'))) with check ((select ground.hat_rolle('BETRIEB')) and entered_by = (select ground.actor()));
grant select, insert, update, delete on login.device to tragwerk_web;
-- The check before a page and the command that enters the first device run as jobs.
grant select, insert, update, delete on login.device to tragwerk_jobs;

-- From where a session is used: network area as a keyed hash, certificate of the device. Whoever appears elsewhere shows
-- the second factor again. No request of a person reads it.
create table login.place (
    session_id  uuid primary key references login.session,
    area        text,
    certificate text collate "C",
    moved       boolean not null default false
);
select ground.protect_job('login.place');
