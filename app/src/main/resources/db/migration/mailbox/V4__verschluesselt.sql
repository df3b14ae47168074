-- What is encrypted cannot be compressed: PostgreSQL does not try (a sixth of the time of a message went there).
alter table mailbox.antrag alter column kopie set storage external;
alter table mailbox.brief alter column inhalt set storage external;
