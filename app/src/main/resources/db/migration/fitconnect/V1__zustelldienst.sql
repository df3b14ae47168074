-- Delivery service in the place of FIT-Connect: destinations, submissions (ciphertext only), event logs.
create table fitconnect.ziel (
    id              uuid primary key,
    organisation    text not null,
    schluessel      text not null,
    signaturpruefer text not null,
    leistungen      text[] not null,
    schemata        text[] not null,
    aktiv           boolean not null default true,
    rueckruf        text
);
select ground.protect_job('fitconnect.ziel');
create table fitconnect.klient (
    kennung    text collate "C" primary key,
    geheimnis  bytea not null,
    -- destinations it reads; a client without any sends only
    ziele      uuid[] not null
);
select ground.protect_job('fitconnect.klient');
create table fitconnect.einreichung (
    id           uuid primary key,
    fall         uuid not null unique,
    ziel         uuid not null references fitconnect.ziel,
    klient       text collate "C" not null references fitconnect.klient,
    leistung     text not null,
    angekuendigt uuid[] not null,
    zustand      text not null check (zustand in ('ERSTELLT', 'EINGEREICHT', 'ANGENOMMEN', 'ABGELEHNT')),
    erstellt     timestamptz not null,
    eingereicht  timestamptz,
    metadaten    text,
    daten        text
);
create index einreichung_wartend on fitconnect.einreichung (ziel, eingereicht, id) where zustand = 'EINGEREICHT';
select ground.protect_job('fitconnect.einreichung');
create table fitconnect.anlage (
    einreichung uuid not null references fitconnect.einreichung,
    id          uuid not null,
    inhalt      text not null,
    primary key (einreichung, id)
);
select ground.protect_job('fitconnect.anlage');
create table fitconnect.ereignis (
    fall   uuid not null references fitconnect.einreichung (fall),
    nummer int not null,
    jti    text collate "C" not null unique,
    token  text not null,
    primary key (fall, nummer)
);
select ground.protect_job('fitconnect.ereignis');
