-- Where a person is told, without content, that something lies in her mailbox: only if she wants it, at an address she
-- confirmed with a code. Sealed with a key of its own, which one press destroys.
create table mailbox.hinweis (
    konto_id      uuid primary key,
    schluessel    uuid not null,
    geaendert     timestamptz not null,
    -- confirmed: mails go there
    adresse       bytea,
    bestaetigt    timestamptz,
    -- the mail server refused the last one for good
    abgelehnt     timestamptz,
    -- waits for its code; the code itself, sealed, only until its mail has left
    neu           bytea,
    code_mail     uuid unique,
    code          bytea,
    code_hash     text,
    code_bis      timestamptz,
    code_abgelehnt boolean not null default false,
    fehlversuche  int not null default 0,
    check ((adresse is null) = (bestaetigt is null)),
    check ((neu is null) = (code_hash is null) and (neu is null) = (code_bis is null) and (neu is null) = (code_mail is null)),
    check (adresse is not null or neu is not null)
);
create index hinweis_wartet on mailbox.hinweis (code_bis) where neu is not null;
select ground.protect_konto('mailbox.hinweis');

-- How many codes an account had sent, also to who deletes her address in between: nobody fills a stranger's mailbox.
create table mailbox.hinweis_codes (
    konto_id uuid primary key,
    seit     timestamptz not null,
    anzahl   int not null
);
create index hinweis_codes_seit on mailbox.hinweis_codes (seit);
select ground.protect_konto('mailbox.hinweis_codes');

-- When the mail server took the message about this letter over; from then on the authority may count.
alter table mailbox.brief add column gemeldet timestamptz;
