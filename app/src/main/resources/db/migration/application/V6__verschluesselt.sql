-- What is encrypted cannot be compressed: PostgreSQL does not try (a sixth of the time of a message went there).
alter table application.antrag alter column original set storage external;
