-- What a citizen sent, and letters for her. The portal keeps no answers: only her own sealed copy, if she wants it.
create table mailbox.schluessel (
    konto_id    uuid primary key,
    oeffentlich bytea not null,
    privat      bytea not null
);
select ground.protect_konto('mailbox.schluessel');
create table mailbox.antrag (
    id           uuid primary key,
    konto_id     uuid not null,
    adresse      uuid not null unique,
    formular     text not null,
    amt          text not null,
    organisation text not null,
    gesendet     timestamptz not null,
    angenommen   timestamptz,
    gescheitert  text,
    kopie        bytea
);
create index antrag_konto on mailbox.antrag (konto_id, gesendet desc);
select ground.protect_konto('mailbox.antrag');
-- Letters as they came: sealed for the key of her mailbox.
create table mailbox.brief (
    id        uuid primary key,
    antrag_id uuid not null references mailbox.antrag,
    konto_id  uuid not null,
    am        timestamptz not null,
    inhalt    bytea not null,
    gelesen   timestamptz
);
create index brief_konto on mailbox.brief (konto_id, am desc);
select ground.protect_konto('mailbox.brief');
