-- Who answers for which service where; keys of organisations in the directory.
create table transport.zustaendigkeit (
    leika        text not null check (leika ~ '^99[0-9]{12}$'),
    ars          text not null check (ars ~ '^[0-9]{2,12}$'),
    organisation text not null,
    primary key (leika, ars)
);
select ground.protect_open('transport.zustaendigkeit');
create table transport.eigen (
    id           int primary key default 1 check (id = 1),
    organisation text not null
);
select ground.protect_open('transport.eigen');

-- What was handed over: ids and states, no content.
create table transport.sendung (
    id           uuid primary key,
    organisation text not null,
    subject      text not null,
    zustand      text not null default 'BEREIT' check (zustand in ('BEREIT', 'ZUGESTELLT', 'GESCHEITERT')),
    message_id   text,
    angenommen   timestamptz,
    grund        text,
    erstellt     timestamptz not null
);
select ground.protect_job('transport.sendung');
grant insert on transport.sendung to tragwerk_web;
create policy web_insert on transport.sendung for insert to tragwerk_web with check (zustand = 'BEREIT');

-- What was fetched, exactly as it came: still encrypted for us.
create table transport.empfang (
    message_id text collate "C" primary key,
    subject    text not null,
    angenommen timestamptz not null,
    geholt     timestamptz not null,
    zustand    text not null check (zustand in ('UEBERGEBEN', 'UNLESBAR')),
    grund      text,
    inhalt     bytea not null
);
select ground.protect_job('transport.empfang');
