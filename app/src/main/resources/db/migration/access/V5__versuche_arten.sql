-- Kinds of attempts are named by the program (AttemptLimit) alone. The list this table kept of its own lagged behind: whatever it
-- did not know ended every limited request of somebody with an address.
alter table access.attempt drop constraint attempt_kind_check;
alter table access.attempt add constraint attempt_kind_check check (kind ~ '^[A-Z_]{1,40}$');
