-- The sealed log: each committed entry gets a position; checkpoints are signed. Insert only.
create table audit.leaf (
    n        bigint primary key check (n >= 0),
    entry_id uuid not null unique,
    leaf     bytea not null check (length(leaf) = 32)
);
create table audit.checkpoint (
    size      bigint primary key,
    root      bytea not null,
    at        text not null,
    signature bytea not null
);
select ground.enable_rls('audit.leaf');
select ground.enable_rls('audit.checkpoint');
grant usage on schema ground to tragwerk_sequencer;
create policy sequencer on audit.leaf to tragwerk_sequencer using (true) with check (true);
create policy sequencer on audit.checkpoint to tragwerk_sequencer using (true) with check (true);
grant select, insert on audit.leaf, audit.checkpoint to tragwerk_sequencer;
-- The data-protection officer sees how far the chain reaches.
create policy datenschutz on audit.checkpoint for select to tragwerk_web using ((select ground.hat_rolle('DATENSCHUTZ')));
grant select on audit.checkpoint to tragwerk_web;
