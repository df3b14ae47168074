-- She asked that her address be kept secret (§ 51 BMG): marked before anybody takes the application over.
alter table application.antrag add column anschrift_geheim boolean not null default false;
