-- What is encrypted cannot be compressed: PostgreSQL does not try (a sixth of the time of a message went there).
alter table post.erfassung alter column inhalt set storage external;
