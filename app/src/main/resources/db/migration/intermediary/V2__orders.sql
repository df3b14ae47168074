-- Contents lie in parts of 1 MB, so that nobody holds a whole delivery in memory.
create table intermediary.content_part (
    message_id text collate "C" not null references intermediary.delivery,
    number     int not null,
    bytes      bytea not null,
    primary key (message_id, number)
);
insert into intermediary.content_part(message_id, number, bytes)
select message_id, 1, content from intermediary.delivery where content is not null;
select ground.protect_job('intermediary.content_part');

-- The owner may read only; the rows of this one table are changed by the migration itself.
alter table intermediary.delivery no force row level security;
alter table intermediary.delivery add column size bigint not null default 0;
alter table intermediary.delivery add column inspections text;
update intermediary.delivery set size = octet_length(content) where content is not null;
alter table intermediary.delivery drop column content;
alter table intermediary.delivery force row level security;
drop index intermediary.delivery_waiting;
create index delivery_waiting on intermediary.delivery (mailbox, creation) where reception is null and size > 0;
create index delivery_originator on intermediary.delivery (originator, creation);

-- Pieces of messages that travel in chunks, closed under the intermediary's own key.
create table intermediary.piece (
    key    text collate "C" not null,
    number int not null,
    bytes  bytea not null,
    kept   timestamptz not null,
    primary key (key, number)
);
select ground.protect_job('intermediary.piece');

-- How often each order ended how: for people on duty, nothing about senders or contents.
create table intermediary.tally (
    day   date not null,
    type  text not null,
    code  text not null,
    count bigint not null,
    primary key (day, type, code)
);
select ground.protect_job('intermediary.tally');
