-- What a person writes after sending waits until somebody has dealt with it, with or without a file. What came before
-- this script was told to nobody: it waits, too.
alter table application.zuschrift
    add column erledigt timestamptz,
    add column erledigt_konto uuid,
    add constraint erledigt_von_wem check ((erledigt is null) = (erledigt_konto is null));
create index zuschrift_offen on application.zuschrift (antrag_id) where von = 'PERSON' and erledigt is null;
