-- Versions of forms that editors published, as this Mandant fetched them. No personal data. A version that is here never
-- changes and never goes: drafts and applications stay on the questions they were asked.
create table form.fassung (
    formular   text not null check (formular ~ '^[a-z][a-z0-9-]{0,59}$'),
    version    int not null check (version > 100),
    gueltig_ab date not null,
    definition text not null check (length(definition) <= 1000000),
    hash       text not null check (hash = encode(sha256(convert_to(definition, 'UTF8')), 'hex')),
    geholt     timestamptz not null,
    primary key (formular, version)
);
select ground.enable_rls('form.fassung');
create policy lesen on form.fassung for select to tragwerk_web, tragwerk_jobs, tragwerk_batch using (true);
grant select on form.fassung to tragwerk_web, tragwerk_jobs, tragwerk_batch;
grant insert on form.fassung to tragwerk_jobs;
