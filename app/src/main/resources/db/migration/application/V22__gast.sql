-- An application that came online without an account has no mailbox until somebody ties it to one with the code of a
-- letter. How sure the portal was who sent it; null where it did not say.
alter table application.antrag drop constraint antrag_kanal_check;
alter table application.antrag drop constraint papier_ohne_rueckweg;
alter table application.antrag
    add column niveau text check (niveau in ('KEINES', 'BASIS', 'SUBSTANZIELL', 'HOCH')),
    add column anschrift_bestaetigt timestamptz,
    add constraint antrag_kanal check (kanal in ('ONLINE', 'GAST', 'PAPIER')),
    add constraint rueckweg check (case kanal when 'ONLINE' then length(rueck_schluessel) > 0
        when 'PAPIER' then length(rueck_schluessel) = 0 else true end),
    add constraint postfach_braucht_schluessel check (not postfach or length(rueck_schluessel) > 0);

-- Codes that went out by letter to the address of such an application. The code itself stands in the letter only.
create table application.briefcode (
    id          uuid primary key,
    antrag_id   uuid not null references application.antrag,
    akte_id     uuid,
    kreis       int not null,
    hash        text not null unique,
    geschrieben timestamptz not null,
    bis         timestamptz not null
);
create index briefcode_antrag on application.briefcode (antrag_id, geschrieben);
select ground.protect_akte('application.briefcode');
