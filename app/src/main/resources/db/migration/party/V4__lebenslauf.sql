-- What is true of a person for a time: names, addresses, accounts, numbers, relations, representatives, death.
-- The content is sealed with her key; art and days stay readable for lists and deadlines.
create table party.angabe (
    id          uuid primary key,
    person_id   uuid not null references party.person,
    kreise      int[] not null,
    art         text not null check (art in ('NAME', 'ANSCHRIFT', 'KONTO', 'KENNZEICHEN', 'BEZIEHUNG', 'VERTRETUNG', 'TOD')),
    von         date,
    bis         date,
    inhalt      bytea not null,
    am          timestamptz not null,
    konto       uuid,
    storniert   timestamptz,
    check (von is null or bis is null or von <= bis)
);
create index angabe_person on party.angabe (person_id, art, von);
select ground.protect_person('party.angabe');

-- Auskunftssperre (§ 51 BMG): until when, by whom entered.
create table party.sperre (
    id          uuid primary key,
    person_id   uuid not null references party.person,
    kreise      int[] not null,
    von         date not null,
    bis         date not null,
    am          timestamptz not null,
    konto       uuid,
    aufgehoben  timestamptz,
    check (von <= bis)
);
create index sperre_person on party.sperre (person_id);
select ground.protect_person('party.sperre');
