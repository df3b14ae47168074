-- How an application came. On paper there is no mailbox to answer into: no key, no consent to it.
alter table application.antrag add column kanal text not null default 'ONLINE' check (kanal in ('ONLINE', 'PAPIER'));
alter table application.antrag add constraint papier_ohne_rueckweg
    check ((kanal = 'PAPIER') = (length(rueck_schluessel) = 0) and (kanal = 'ONLINE' or not postfach));
