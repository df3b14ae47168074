-- Applications as they arrived. The original stays unchanged; officers take over into file and persons.
create table application.verteilung (
    von   text collate "C" not null,
    bis   text collate "C" not null,
    kreis int not null,
    primary key (von)
);
select ground.protect_open('application.verteilung');

create table application.antrag (
    id                 uuid primary key,
    akte_id            uuid,
    kreis              int not null,
    message_id         text not null unique,
    eingang            timestamptz not null,
    leika              text not null,
    ars                text not null,
    formular           text not null,
    formular_version   int not null,
    sprache            text not null,
    familienname       text not null,
    vornamen           text not null,
    geburtsdatum       date,
    eilig              boolean not null default false,
    eigene_organisation text not null,
    rueck_organisation text not null,
    rueck_adresse      uuid not null,
    rueck_schluessel   bytea not null,
    postfach           boolean not null default false,
    zustand            text not null default 'NEU' check (zustand in ('NEU', 'IN_ARBEIT', 'UEBERNOMMEN')),
    zustaendig         uuid,
    frist              date not null,
    original           bytea not null,
    version            int not null default 1
);
create index antrag_liste on application.antrag (kreis, frist) where zustand <> 'UEBERNOMMEN';
create index antrag_akte on application.antrag (akte_id);
select ground.protect_akte('application.antrag');

create table application.nachweis (
    id           uuid primary key,
    antrag_id    uuid not null references application.antrag,
    akte_id      uuid,
    kreis        int not null,
    art          text not null,
    name         text not null,
    content_type text not null,
    groesse      bigint not null,
    sha256       text not null,
    eingang      timestamptz not null,
    inhalt       bytea not null
);
create index nachweis_antrag on application.nachweis (antrag_id);
select ground.protect_akte('application.nachweis');

-- Letters to and from the person about an application.
create table application.zuschrift (
    id        uuid primary key,
    antrag_id uuid not null references application.antrag,
    akte_id   uuid,
    kreis     int not null,
    am        timestamptz not null,
    von       text not null check (von in ('AMT', 'PERSON')),
    art       text not null,
    betreff   bytea not null,
    inhalt    bytea not null,
    nachricht uuid not null unique
);
create index zuschrift_antrag on application.zuschrift (antrag_id, id);
select ground.protect_akte('application.zuschrift');

-- When the portal notified her, when she retrieved it (§ 37 Abs. 2a SGB X).
create table application.quittung (
    bezug     uuid not null,
    art       text not null,
    zeitpunkt timestamptz not null,
    primary key (bezug, art)
);
select ground.protect_open('application.quittung');
