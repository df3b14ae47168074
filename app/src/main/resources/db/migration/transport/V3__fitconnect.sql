-- Authorities that are reached over FIT-Connect instead of OSCI, and the own destination of an authority.
create table transport.fit_ziel (
    organisation text primary key,
    ziel         uuid not null,
    basis        text not null
);
select ground.protect_open('transport.fit_ziel');
create table transport.fit_eigen (
    id    int primary key default 1 check (id = 1),
    ziel  uuid not null,
    basis text not null
);
select ground.protect_open('transport.fit_eigen');

-- Which submission belongs to which of our messages; ids and states, no content.
create table transport.fit_fall (
    sendung     uuid primary key references transport.sendung,
    einreichung uuid not null,
    fall        uuid not null,
    ziel        uuid not null,
    basis       text not null,
    zustand     text not null check (zustand in ('BEGONNEN', 'EINGEREICHT', 'ANGENOMMEN', 'ABGELEHNT'))
);
select ground.protect_job('transport.fit_fall');
