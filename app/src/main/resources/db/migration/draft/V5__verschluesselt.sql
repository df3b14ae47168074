-- What is encrypted cannot be compressed: PostgreSQL does not try (a sixth of the time of a message went there).
alter table draft.datei alter column inhalt set storage external;
