-- Whether the acting person may open the paper of a letter: it lies in an area of its file, and prints only with it.
create function decision.brief_sichtbar(bescheid uuid, schreiben uuid) returns boolean language sql stable as $$
    select exists (select 1 from document.datei d where d.id = coalesce(
        (select b.dokument_id from decision.bescheid b where b.id = bescheid),
        (select s.dokument_id from decision.schreiben s where s.id = schreiben)))
$$;
