-- How far the second copy of the log reaches for certain (ADR 0041): a folder that holds less is not the folder.
create table audit.copied (
    id   boolean primary key default true check (id),
    size bigint not null check (size >= 0),
    at   timestamptz not null
);
select ground.enable_rls('audit.copied');
create policy sequencer on audit.copied to tragwerk_sequencer using (true) with check (true);
grant select, insert, update on audit.copied to tragwerk_sequencer;
