-- A mass letter that threw is held until somebody looked at it.
alter table decision.serienbrief add column gestoert boolean not null default false;
