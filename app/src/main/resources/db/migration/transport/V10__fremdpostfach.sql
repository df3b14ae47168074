-- Mailboxes at intermediaries of others that are emptied for somebody who does not speak OSCI (accounts of the XTA server).
create table transport.fremdpostfach (
    fuer       text collate "C" not null,
    adresse    text collate "C" not null check (adresse ~ '^https?://'),
    -- of the intermediary: envelopes are closed for the one, answers signed with the other
    zertifikat bytea not null,
    signatur   bytea not null,
    -- name of the key file of the mailbox in the data home
    schluessel text not null check (schluessel ~ '^[a-z][a-z0-9-]{0,59}$'),
    geleert    timestamptz,
    -- what stopped the last fetching, or soon will
    hinweis    text,
    primary key (fuer, adresse)
);
select ground.protect_job('transport.fremdpostfach');
