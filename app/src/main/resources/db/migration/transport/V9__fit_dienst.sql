-- One service of an authority may have another FIT-Connect destination than the authority, or none (ziel is null: OSCI).
alter table transport.fit_ziel add column leika text not null default '' check (leika = '' or leika ~ '^99[0-9]{12}$');
alter table transport.fit_ziel drop constraint fit_ziel_pkey;
alter table transport.fit_ziel add primary key (organisation, leika);
alter table transport.fit_ziel alter column ziel drop not null;
alter table transport.fit_ziel add check (ziel is not null or leika <> '');
