-- An application on paper while staff enters it: answers sealed, page by page. Its id becomes the application's.
create table post.erfassung (
    id        uuid primary key,
    teil_id   uuid not null unique references post.teil,
    akte_id   uuid,
    kreis     int not null,
    formular  text not null,
    version   int not null,
    stand     int not null default 1,
    eingang   date not null,
    konto     uuid not null,
    begonnen  timestamptz not null,
    geaendert timestamptz not null,
    zustand   text not null default 'OFFEN' check (zustand in ('OFFEN', 'GESENDET', 'EINGEGANGEN')),
    inhalt    bytea,
    -- Taken in, the answers lie with the application and nowhere else.
    check ((zustand = 'EINGEGANGEN') = (inhalt is null))
);
select ground.protect_akte('post.erfassung');
