-- Since when this portal cannot read the letter (sealed for another key, damaged, of a kind only a newer portal knows).
-- The operator's command counts them; null again once it could be read.
alter table mailbox.brief add column unlesbar timestamptz;
create index brief_unlesbar on mailbox.brief (unlesbar) where unlesbar is not null;
