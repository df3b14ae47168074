-- XTA server: accounts of Fachverfahren, service profiles, messages (ciphertext only), iterators.
create table xta.konto (
    kennung  text collate "C" primary key,
    art      text not null,
    name     text not null,
    gesperrt boolean not null default false,
    -- also hands out the OSCI mailbox that belongs to the account's certificates
    osci     boolean not null default false
);
select ground.protect_job('xta.konto');
create table xta.zertifikat (
    fingerabdruck text collate "C" not null,
    kennung       text collate "C" not null references xta.konto,
    primary key (fingerabdruck, kennung)
);
select ground.protect_job('xta.zertifikat');

-- Who sends and who reads which service.
create table xta.buchung (
    kennung text collate "C" not null references xta.konto,
    dienst  text collate "C" not null,
    sendet  boolean not null,
    liest   boolean not null,
    primary key (kennung, dienst)
);
select ground.protect_job('xta.buchung');
create table xta.profil (
    dienst            text collate "C" primary key,
    ablauf            text not null check (ablauf in ('ASYNCHRON', 'SYNCHRON')),
    verschluesselt    boolean not null,
    groesse           bigint not null check (groesse > 0),
    nachrichtentypen  text[] not null
);
select ground.protect_job('xta.profil');

create table xta.vergabe (
    id       text collate "C" primary key,
    konto    text collate "C" not null references xta.konto,
    vergeben timestamptz not null,
    benutzt  boolean not null default false
);
select ground.protect_job('xta.vergabe');

-- Meta data and contents are sealed with the server's own key on top of what their author sealed.
-- A message out of an OSCI mailbox keeps its content there.
create table xta.nachricht (
    id             text collate "C" primary key,
    autor          text collate "C" not null,
    leser          text collate "C" not null references xta.konto,
    dienst         text collate "C" not null,
    bezug          text[] not null,
    osci_id        text collate "C" unique,
    osci_postfach  text collate "C",
    eingang        timestamptz not null,
    nicht_vor      timestamptz,
    veraltet       date,
    groesse        bigint not null,
    metadaten      bytea not null,
    ausgegeben     timestamptz,
    abgeholt       timestamptz,
    zurueckgezogen timestamptz,
    geloescht      timestamptz
);
create index nachricht_wartend on xta.nachricht (leser, eingang, id) where abgeholt is null and zurueckgezogen is null;
select ground.protect_job('xta.nachricht');
create table xta.inhalt (
    nachricht text collate "C" not null references xta.nachricht,
    nummer    int not null,
    bytes     bytea not null,
    primary key (nachricht, nummer)
);
select ground.protect_job('xta.inhalt');
create table xta.ereignis (
    nachricht text collate "C" not null references xta.nachricht,
    nummer    int not null,
    zeit      timestamptz not null,
    stufe     text not null check (stufe in ('INFO', 'WARNUNG', 'FEHLER')),
    code      text not null,
    grund     text not null,
    primary key (nachricht, nummer)
);
select ground.protect_job('xta.ereignis');

create table xta.abruf (
    id        uuid primary key,
    konto     text collate "C" not null references xta.konto,
    art       text not null check (art in ('LISTE', 'NACHRICHT')),
    offen     text[] not null,
    quittiert text[] not null,
    menge     int not null,
    form      text not null,
    bis       timestamptz not null
);
select ground.protect_job('xta.abruf');
