-- A password somebody else chose is changed at the first login; `changed` serves policies with an age.
alter table access.secret
    add column initial boolean not null default false,
    add column changed timestamptz not null default now();
