-- Whose the account of the portal is that an application came from: known for its file or not. Notices, letters and the list
-- of who has seen the file go there only when it is; until then they go by post. What came before this script is not known.
alter table application.antrag
    add column konto_grund text check (konto_grund in ('ANMELDUNG', 'WIE_ZUVOR', 'BRIEF', 'AUSWEIS', 'RUECKFRAGE')),
    add column konto_am timestamptz,
    -- The officer who confirmed it, where it was one.
    add column konto_von uuid,
    add constraint konto_ganz check ((konto_grund is null) = (konto_am is null)
        and (konto_von is not null) = (coalesce(konto_grund, '') in ('AUSWEIS', 'RUECKFRAGE'))),
    add constraint konto_in_akte check (konto_grund is null or (akte_id is not null and length(rueck_schluessel) > 0));
