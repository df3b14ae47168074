-- What is encrypted cannot be compressed: PostgreSQL does not try (a sixth of the time of a message went there).
alter table fitconnect.einreichung alter column metadaten set storage external;
alter table fitconnect.einreichung alter column daten set storage external;
alter table fitconnect.anlage alter column inhalt set storage external;
