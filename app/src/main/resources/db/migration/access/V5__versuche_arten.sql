-- What is limited is the program's list (AttemptLimit): a limit added there must not be refused here.
alter table access.attempt drop constraint attempt_kind_check;
alter table access.attempt add constraint attempt_kind_check check (kind ~ '^[A-Z_]{1,30}$');
