-- An organisation has the one key its entry names. The table of further keys was never filled: a merged municipality
-- gets an entry of its own, valid from the day of the merger.
drop table directory.organisation_key;
