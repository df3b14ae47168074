-- The content of an evidence is a document: it goes into the file with the application, can be the source of a fact and
-- lies in an area. What came before this script is moved by a job.
alter table application.nachweis
    add column dokument_id uuid unique,
    -- The letter it came with, when it came later.
    add column zuschrift uuid,
    alter column inhalt drop not null,
    add constraint inhalt_einmal check ((dokument_id is null) = (inhalt is not null));
create index nachweis_abzulegen on application.nachweis (id) where inhalt is not null;

-- The area of an evidence by its kind, a code of the form catalogue. A scanned application holds everything at once.
create or replace function application.bereich(art text) returns text language sql immutable parallel safe as $$
    select case when art in ('E-CARE', 'E-CAREEXP', 'E-CAREPLAN', 'E-DIET', 'E-DIS', 'E-DISAB', 'E-EM', 'E-EXPERT', 'E-EYE', 'E-MED', 'E-PREG', 'E-WFBM',
        'papierantrag') then 'GESUNDHEIT' else 'ALLGEMEIN' end
$$;
