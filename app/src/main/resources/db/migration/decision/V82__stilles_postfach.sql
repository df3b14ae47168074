-- When the responsible officer was told that a letter lies unopened in a silent mailbox; null while nobody was.
alter table decision.zustellung add column still_gemeldet timestamptz;
-- When the portal said that it cannot open the letter: it is not known then, and goes out on paper.
alter table decision.zustellung add column unlesbar_am timestamptz;
