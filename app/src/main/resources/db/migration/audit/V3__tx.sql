-- Which transaction wrote the entry: the sequencer finds what is not sealed yet without looking over the whole log.
-- Not part of the leaf; after a restore the numbers start anew, and the sequencer looks over everything once.
alter table audit.entry add column tx xid8 not null default pg_current_xact_id();
create index entry_tx on audit.entry (tx);
