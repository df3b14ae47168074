-- A line says when its money would go elsewhere than the last of this file did; a run says how many such lines it has.
alter table payment.position add column konto_geaendert boolean not null default false;
alter table payment.lauf add column konto_geaendert int not null default 0;
create index zahlung_zuletzt on payment.zahlung (akte_id, id desc) where zweck = 'LEBENSUNTERHALT';
