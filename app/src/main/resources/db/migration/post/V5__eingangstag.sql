-- The day a paper application arrived was corrected: from which day to which, why, by whom. The reason is sealed with the
-- key of the application. Never changed.
create table post.eingangstag (
    id        uuid primary key,
    antrag_id uuid not null,
    akte_id   uuid,
    kreis     int not null,
    alt       date not null,
    neu       date not null check (neu <> alt),
    grund     bytea not null,
    konto     uuid not null,
    am        timestamptz not null
);
create index eingangstag_antrag on post.eingangstag (antrag_id, id);
create index eingangstag_akte on post.eingangstag (akte_id);
select ground.protect_akte('post.eingangstag');
revoke update, delete on post.eingangstag from tragwerk_web;
