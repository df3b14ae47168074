-- The file: one Aktenzeichen, one visibility circle (kreis), one responsible officer.
-- kreis is copied to every dependent row and kept true by composite foreign keys.
create table akte.akte (
    akte_id      uuid primary key,
    kreis        int not null,
    aktenzeichen text not null unique,
    leistung     text not null,
    zustaendig   uuid,
    lesemodus    int not null default 2 check (lesemodus between 1 and 5),
    eroeffnet    date not null,
    zustand      text not null default 'LAUFEND' check (zustand in ('LAUFEND', 'RUHEND', 'BEENDET')),
    unique (akte_id, kreis)
);
select ground.protect_akte('akte.akte');

create table akte.beteiligt (
    akte_id   uuid not null,
    kreis     int not null,
    person_id uuid not null,
    rolle     text not null,
    primary key (akte_id, person_id),
    foreign key (akte_id, kreis) references akte.akte (akte_id, kreis) on update cascade
);
create index beteiligt_person on akte.beteiligt (person_id);
select ground.protect_akte('akte.beteiligt');

-- Running numbers, one row for each year; locked by the transaction that opens a file.
create table akte.nummer (
    jahr int primary key,
    lfd  int not null
);
select ground.protect_open('akte.nummer');

-- What happened to a file, for its time line; codes and ids, never free text.
create table akte.ereignis (
    id      uuid primary key,
    akte_id uuid not null,
    kreis   int not null,
    am      timestamptz not null,
    art     text not null,
    bezug   uuid,
    cent    bigint,
    tag     date,
    konto   uuid,
    foreign key (akte_id, kreis) references akte.akte (akte_id, kreis) on update cascade
);
create index ereignis_akte on akte.ereignis (akte_id, id);
select ground.protect_akte('akte.ereignis');
