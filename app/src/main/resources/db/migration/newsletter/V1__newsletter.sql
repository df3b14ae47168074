-- Who wants the newsletter: an address, sealed with a key of its own that unsubscribing destroys, and a language. Nobody who
-- is logged in reaches it; visitors act through the program's own job.
create table newsletter.abo (
    id           uuid primary key,
    schluessel   uuid not null,
    adresse      bytea not null,
    -- keyed, so that one address is one subscriber and the table alone names nobody
    adresse_hmac bytea not null unique,
    sprache      text not null check (sprache in ('de', 'de-simple', 'en')),
    angelegt     timestamptz not null,
    bestaetigt   timestamptz,
    -- link that confirms: the token itself, sealed, only until its mail has left
    link_mail    uuid unique,
    link         bytea,
    link_hash    text unique,
    link_bis     timestamptz,
    -- token of the link that unsubscribes; every issue carries it
    ende         bytea not null,
    ende_hash    text not null unique,
    check ((bestaetigt is null) = (link_hash is not null))
);
create index abo_bestaetigt on newsletter.abo (bestaetigt, id) where bestaetigt is not null;
create index abo_wartet on newsletter.abo (link_bis) where bestaetigt is null;
select ground.protect_job('newsletter.abo');

-- The key of the keyed addresses, sealed itself.
create table newsletter.salz (
    nr   int primary key check (nr = 1),
    wert bytea not null
);
select ground.protect_job('newsletter.salz');

-- Issues as the operator released them.
create table newsletter.rundbrief (
    id          uuid primary key,
    freigegeben timestamptz not null,
    inhalt      text not null check (length(inhalt) <= 200000),
    geholt      timestamptz not null,
    fertig      timestamptz
);
select ground.protect_job('newsletter.rundbrief');

-- One mail to one subscriber: once, whatever breaks in between. Who unsubscribes leaves a count.
create table newsletter.zustellung (
    id           uuid primary key,
    rundbrief_id uuid not null references newsletter.rundbrief,
    abo_id       uuid references newsletter.abo on delete set null,
    zustand      text not null default 'OFFEN' check (zustand in ('OFFEN', 'ANGENOMMEN', 'ABGELEHNT', 'ENTFALLEN')),
    unique (rundbrief_id, abo_id)
);
select ground.protect_job('newsletter.zustellung');
