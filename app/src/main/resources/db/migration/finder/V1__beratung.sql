-- Advice centres as the operator publishes them; the portal fetches the list. No personal data of people who look.
create table finder.beratungsstelle (
    kennung text primary key check (length(kennung) between 3 and 60),
    inhalt  text not null check (length(inhalt) <= 20000),
    hash    text not null check (hash = encode(sha256(convert_to(inhalt, 'UTF8')), 'hex')),
    geholt  timestamptz not null
);
select ground.enable_rls('finder.beratungsstelle');
create policy lesen on finder.beratungsstelle for select to tragwerk_web, tragwerk_batch using (true);
grant select on finder.beratungsstelle to tragwerk_web, tragwerk_batch;
grant select, insert, update, delete on finder.beratungsstelle to tragwerk_jobs;
