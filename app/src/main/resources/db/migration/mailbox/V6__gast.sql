-- Sent without an account: no key, no letters, and the copy only while her browser session lasts. With the code of a
-- letter it can become an application of an account.
alter table mailbox.antrag add column gast boolean not null default false;
create index antrag_gast on mailbox.antrag (gesendet) where gast;

-- The code of a letter that the authority wrote: its hash, until when, and whether somebody entered it. People reach it
-- through the program's own work only.
create table mailbox.briefcode (
    antrag_id  uuid primary key references mailbox.antrag on delete cascade,
    hash       text not null unique,
    geschrieben timestamptz not null,
    bis        timestamptz not null,
    bestaetigt timestamptz
);
select ground.protect_job('mailbox.briefcode');
