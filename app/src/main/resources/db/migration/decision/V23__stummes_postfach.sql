-- A mailbox that never confirms its notification: the notice was never known and goes out as a letter.
alter table decision.rueckbrief drop constraint rueckbrief_grund_check;
alter table decision.rueckbrief add constraint rueckbrief_grund_check
    check (grund in ('UNBEKANNT', 'VERZOGEN', 'VERWEIGERT', 'VERSTORBEN', 'ANDERER', 'POSTFACH'));
