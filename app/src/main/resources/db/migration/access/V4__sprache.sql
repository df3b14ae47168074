-- The language of the pages a citizen chose. It tells something about a person, so it lies with the account, where no
-- request of a person reads, and goes with it.
alter table access.konto add column sprache text check (sprache ~ '^[a-z]{2}(-[a-z]{1,10})?$');
