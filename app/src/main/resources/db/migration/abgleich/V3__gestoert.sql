-- A step of this run threw: it is held until a person goes on with it, and the other runs go on.
alter table abgleich.lauf add column gestoert boolean not null default false;
