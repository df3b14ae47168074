-- Mailboxes of the intermediary: ciphertext and process cards, never a content.
create table intermediary.message_id (
    id     text collate "C" primary key,
    issued timestamptz not null,
    used   boolean not null default false
);
select ground.protect_job('intermediary.message_id');
create table intermediary.delivery (
    message_id text collate "C" primary key references intermediary.message_id,
    mailbox    text collate "C" not null,
    originator text collate "C" not null,
    subject    text,
    creation   timestamptz not null,
    forwarding timestamptz,
    reception  timestamptz,
    modified   timestamptz not null,
    content    bytea
);
create index delivery_waiting on intermediary.delivery (mailbox, creation) where reception is null;
select ground.protect_job('intermediary.delivery');
create table intermediary.dialog (
    conversation text collate "C" primary key,
    cipher       bytea not null,
    signature    bytea not null,
    challenge    text not null,
    sequence     bigint not null,
    unconfirmed  text,
    opened       timestamptz not null
);
select ground.protect_job('intermediary.dialog');
