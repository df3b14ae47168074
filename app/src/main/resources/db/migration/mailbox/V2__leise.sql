-- Letters that need no notification, for instance who has seen the file: read on their own page, not in the inbox.
alter table mailbox.brief add column leise boolean not null default false;
drop index mailbox.brief_konto;
create index brief_konto on mailbox.brief (konto_id, am desc) where not leise;
