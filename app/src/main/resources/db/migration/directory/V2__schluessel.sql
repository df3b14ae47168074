-- Signature certificates of their own, and further keys of an organisation (legacy ags: keys, keys of a merged
-- municipality).
alter table directory.dienst add column intermediary_sign_cert bytea;
alter table directory.dienst add column addressee_sign_cert bytea;
create table directory.organisation_key (
    key          text primary key check (key ~ '^[a-z]{3}:[A-Za-z0-9._-]{1,64}$'),
    organisation text not null
);
select ground.protect_open('directory.organisation_key');
