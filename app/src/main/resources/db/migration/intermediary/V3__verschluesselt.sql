-- What is encrypted cannot be compressed: PostgreSQL does not try (a sixth of the time of a message went there).
alter table intermediary.content_part alter column bytes set storage external;
alter table intermediary.piece alter column bytes set storage external;
