-- The outline map as the operator publishes it; the portal fetches it with the list. One row at most.
create table finder.landkarte (
    einzig boolean primary key default true check (einzig),
    inhalt text not null check (length(inhalt) <= 5000000),
    hash   text not null check (hash = encode(sha256(convert_to(inhalt, 'UTF8')), 'hex')),
    geholt timestamptz not null
);
select ground.enable_rls('finder.landkarte');
create policy lesen on finder.landkarte for select to tragwerk_web, tragwerk_batch using (true);
grant select on finder.landkarte to tragwerk_web, tragwerk_batch;
grant select, insert, update, delete on finder.landkarte to tragwerk_jobs;
