-- The audit log: insert only. Ids, codes and hashes, never free text.
create table audit.entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor_kind   text not null,
    actor        uuid,
    job          text,
    action       text not null,
    outcome      text not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    purpose      text not null,
    subjects     uuid[] not null,
    reach_back   date,
    thing_kind   text,
    thing_id     uuid,
    thing_sha256 bytea,
    request      uuid not null
);
-- Ids are time-ordered, so the primary key serves "newest first" as well.
create index entry_actor on audit.entry (actor, id);
select ground.protect_append('audit.entry');
-- The data-protection officer reads it in her own session, and that reading is logged too.
grant select on audit.entry to tragwerk_web;
create policy datenschutz on audit.entry for select to tragwerk_web using ((select ground.hat_rolle('DATENSCHUTZ')));
grant usage on schema audit to tragwerk_sequencer;
grant select on audit.entry to tragwerk_sequencer;
create policy sequencer on audit.entry for select to tragwerk_sequencer using (true);
