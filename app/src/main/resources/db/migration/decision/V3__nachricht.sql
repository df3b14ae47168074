-- The message that carried a Bescheid into the mailbox; receipts of the portal refer to it.
alter table decision.zustellung add column nachricht_id uuid;
create unique index zustellung_nachricht on decision.zustellung (nachricht_id);
