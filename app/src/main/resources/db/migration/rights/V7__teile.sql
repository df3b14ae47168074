-- A request and a right may be on a part of a file: on some of its areas. Reading only; the general part is always in it.
alter table access.freigabe add column bereiche text[]
    check (bereiche is null or (art = 'LESEN' and bereiche @> '{ALLGEMEIN}' and bereiche <@ '{ALLGEMEIN,GESUNDHEIT,SCHULDEN,STRAF,SOZIALPAED}'));
alter table rights.anfrage add column bereiche text[]
    check (bereiche is null or (art = 'LESEN' and bereiche @> '{ALLGEMEIN}' and bereiche <@ '{ALLGEMEIN,GESUNDHEIT,SCHULDEN,STRAF,SOZIALPAED}'));
alter table rights.anfrage add column erteilt_bereiche text[]
    check (erteilt_bereiche is null or (erteilt_art = 'LESEN' and erteilt_bereiche <@ coalesce(bereiche, '{ALLGEMEIN,GESUNDHEIT,SCHULDEN,STRAF,SOZIALPAED}')));
alter table rights.sicht add column teilakten text not null default '{}', add column teile text not null default '{}';
update rights.sicht_stand set n = n + 1;

create or replace function rights.sicht_neu(wer uuid) returns rights.sicht language plpgsql security definer
    set search_path = rights, pg_temp as $$
declare
    r rights.sicht;
    account uuid;
    rollen_ text[] := '{}';
    konten_ uuid[] := '{}';
    gruppen_ int[] := '{}';
    leit_ int[] := '{}';
    kreise_ int[] := '{}';
    schreib_ int[] := '{}';
    akten_ uuid[] := '{}';
    schreibakten_ uuid[] := '{}';
    personen_ uuid[] := '{}';
    schreibpersonen_ uuid[] := '{}';
    ende_ timestamptz;
    befangen_ uuid[] := '{}';
    ohne_akten_ uuid[] := '{}';
    ohne_personen_ uuid[] := '{}';
    bereiche_ text[] := '{}';
    teilakten_ uuid[] := '{}';
    teile_ text[] := '{}';
begin
    select s.n into r.stand from rights.sicht_stand s where s.id = 1;
    r.account_id := wer;
    r.bis := least(now() + interval '5 minutes', (current_date + 1)::timestamptz);
    select s.id, s.rollen into account, rollen_ from access.staff s
        where s.id = wer and s.aktiv and current_date between s.von and s.bis;
    rollen_ := coalesce(rollen_, '{}');
    -- Roles without casework have no circle, whatever workgroup they were put into.
    if account is not null and rollen_ && '{SACHBEARBEITUNG,LEITUNG,ZAHLUNG}' then
        bereiche_ := rights.bereiche_von(account, rollen_);
        befangen_ := rights.befangene((select t.person_id from access.staff t where t.id = account));
        if cardinality(befangen_) > 0 then
            select coalesce(array_agg(distinct b.akte_id), '{}') into ohne_akten_ from akte.beteiligt b where b.person_id = any (befangen_);
            -- Who lives with a relative is not seen either, unless her own file has nothing to do with the relative.
            select befangen_ || coalesce(array_agg(distinct b.person_id), '{}') into ohne_personen_ from akte.beteiligt b where b.akte_id = any (ohne_akten_)
                and not exists (select 1 from akte.beteiligt c where c.person_id = b.person_id and not c.akte_id = any (ohne_akten_));
        end if;
        konten_ := array[account] || access.vertritt(account);
        select coalesce(array_agg(distinct m.kreis), '{}'), coalesce(array_agg(m.kreis) filter (where m.account_id = account and 'LEITUNG' = any (rollen_)), '{}')
            into gruppen_, leit_ from access.mitglied m where m.account_id = any (konten_);
        select coalesce(array_agg(k), '{}') into schreib_ from unnest(gruppen_) g, unnest(array[g, 1000000 + g]) k;
        select coalesce(array_agg(k), '{}') into kreise_ from unnest(gruppen_) g, unnest(array[g, 1000000 + g, 2000000 + g, 3000000 + g]) k;
        if rollen_ && '{SACHBEARBEITUNG,LEITUNG}' then
            kreise_ := kreise_ || coalesce((select array_agg(k) from access.arbeitsgruppe a, unnest(array[1000000 + a.kreis, 3000000 + a.kreis]) k
                where not a.kreis = any (gruppen_)), '{}');
            kreise_ := kreise_ || coalesce((select array_agg(k) from unnest(leit_) g, unnest(array[-g, -2000000 - g]) k), '{}');
        end if;
        select coalesce(array_agg(x.akte_id), '{}'), coalesce(array_agg(x.akte_id) filter (where x.schreiben), '{}'), min(x.ende)
            into akten_, schreibakten_, ende_ from (
            select f.akte_id, f.art = 'BESITZ' and a.archiviert is null as schreiben, f.ende
                from access.freigabe f join akte.akte a on a.akte_id = f.akte_id
                where f.account_id = any (konten_) and f.ende > now() and (f.account_id = account or a.lesemodus < 5)
            union all
            select a.akte_id, a.archiviert is null, null from akte.akte a
                where a.kreis < 0 and a.zustaendig = any (konten_) and (a.zustaendig = account or a.lesemodus < 5)
            union all
            select n.akte_id, false, n.ende from rights.notfall n where n.konto = account and n.ende > now()) x
            where not x.akte_id = any (ohne_akten_);
        r.bis := least(r.bis, ende_);
        -- Files held by nothing but rights on a part: several such rights together show the parts of all.
        with wege as (
            select f.akte_id, f.bereiche from access.freigabe f join akte.akte a on a.akte_id = f.akte_id
                where f.account_id = any (konten_) and f.ende > now() and (f.account_id = account or a.lesemodus < 5)
                  and not a.kreis = any (kreise_) and a.zustaendig is distinct from account
        ), teilweise as (
            select w.akte_id from wege w group by w.akte_id having bool_and(w.bereiche is not null)
                and not exists (select 1 from akte.akte a where a.akte_id = w.akte_id and a.kreis < 0 and a.zustaendig = any (konten_))
                and not exists (select 1 from rights.notfall n where n.akte_id = w.akte_id and n.konto = account and n.ende > now())
        )
        select coalesce(array_agg(distinct w.akte_id), '{}'), coalesce(array_agg(distinct w.akte_id::text || ' ' || b), '{}') into teilakten_, teile_
            from teilweise t join wege w on w.akte_id = t.akte_id, unnest(w.bereiche) b;
        if cardinality(akten_) > 0 then
            select coalesce(array_agg(x.id), '{}'), coalesce(array_agg(x.id) filter (where x.schreiben), '{}') into personen_, schreibpersonen_ from (
                select q.id, bool_or(b.akte_id = any (schreibakten_)) as schreiben from akte.beteiligt b
                join party.person p on p.id = b.person_id
                join party.person q on q.id = p.id or q.id = p.geht_in or q.geht_in = coalesce(p.geht_in, p.id)
                where b.akte_id = any (akten_) group by q.id) x;
        end if;
    end if;
    r.rollen := rollen_; r.konten := konten_; r.leitgruppen := leit_;
    r.kreise := kreise_; r.schreibkreise := schreib_;
    r.akten := akten_; r.schreibakten := schreibakten_;
    r.personen := personen_; r.schreibpersonen := schreibpersonen_;
    r.ausgeschlossene_akten := ohne_akten_; r.ausgeschlossene_personen := ohne_personen_;
    r.bereiche := bereiche_;
    r.teilakten := teilakten_; r.teile := teile_;
    -- One transaction keeps it; who comes meanwhile goes on with what she worked out herself, without waiting.
    if account is not null and current_setting('transaction_isolation') = 'read committed'
       and current_setting('transaction_read_only') = 'off'
       and pg_try_advisory_xact_lock(hashtextextended('rights.sicht', 0) # hashtextextended(wer::text, 1)) then
        insert into rights.sicht values (r.*)
            on conflict (account_id) do update set stand = excluded.stand, bis = excluded.bis, rollen = excluded.rollen, konten = excluded.konten,
                leitgruppen = excluded.leitgruppen, kreise = excluded.kreise, schreibkreise = excluded.schreibkreise, akten = excluded.akten,
                schreibakten = excluded.schreibakten, personen = excluded.personen, schreibpersonen = excluded.schreibpersonen,
                ausgeschlossene_akten = excluded.ausgeschlossene_akten, ausgeschlossene_personen = excluded.ausgeschlossene_personen,
                bereiche = excluded.bereiche, teilakten = excluded.teilakten, teile = excluded.teile;
    end if;
    return r;
end $$;
create or replace function ground.handelt(kind text, actor text, purpose text, request text, job text) returns void
    language plpgsql security definer set search_path = rights, pg_temp as $$
declare s rights.sicht;
begin
    if kind = 'employee' then
        select x.* into s from rights.sicht x join rights.sicht_stand v on v.n = x.stand
            where x.account_id = actor::uuid and x.bis > now();
        if not found then
            s := rights.sicht_neu(actor::uuid);
        end if;
    end if;
    perform set_config('app.kind', kind, true),
            set_config('app.actor', actor, true),
            set_config('app.purpose', purpose, true),
            set_config('app.request', request, true),
            set_config('app.job', job, true),
            set_config('app.rollen', coalesce(s.rollen, '{}'), true),
            set_config('app.konten', coalesce(s.konten, '{}'), true),
            set_config('app.leitgruppen', coalesce(s.leitgruppen, '{}'), true),
            set_config('app.kreise', coalesce(s.kreise, '{}'), true),
            set_config('app.schreibkreise', coalesce(s.schreibkreise, '{}'), true),
            set_config('app.akten', coalesce(s.akten, '{}'), true),
            set_config('app.schreibakten', coalesce(s.schreibakten, '{}'), true),
            set_config('app.personen', coalesce(s.personen, '{}'), true),
            set_config('app.schreibpersonen', coalesce(s.schreibpersonen, '{}'), true),
            set_config('app.ausgeschlossene_akten', coalesce(s.ausgeschlossene_akten, '{}'), true),
            set_config('app.ausgeschlossene_personen', coalesce(s.ausgeschlossene_personen, '{}'), true),
            set_config('app.bereiche', coalesce(s.bereiche, '{}'), true),
            set_config('app.teilakten', coalesce(s.teilakten, '{}'), true),
            set_config('app.teile', coalesce(s.teile, '{}'), true);
end $$;

-- What of a file lies in areas the acting person was not given, in general or on this file.
create or replace function rights.verdeckte_bereiche(akte uuid) returns table (bereich text, tatsachen bigint, dokumente bigint) language sql stable security definer
    set search_path = rights, pg_temp as $$
    select x.bereich, sum(x.t)::bigint, sum(x.d)::bigint from (
        select t.bereich, 1 as t, 0 as d from decision.tatsache t where t.akte_id = akte and t.ersetzt_am is null
        union all select d.bereich, 0, 1 from document.datei d where d.akte_id = akte) x
    where (not x.bereich = any (coalesce(ground.bereiche(), '{}'))
        or akte = any (coalesce(ground.teilakten(), '{}')) and not akte::text || ' ' || x.bereich = any (coalesce(ground.teile(), '{}')))
      and exists (select 1 from akte.akte a where a.akte_id = akte and not a.akte_id = any (coalesce(ground.ausgeschlossene_akten(), '{}'))
        and (a.kreis = any (coalesce(ground.kreise(), '{}')) or a.akte_id = any (coalesce(ground.akten(), '{}'))))
    group by x.bereich order by x.bereich
$$;

create or replace function rights.anfrage_fest() returns trigger language plpgsql as $$
begin
    if (new.id, new.akte_id, new.aktenzeichen, new.gruppe, new.art, new.zweck, new.begruendung, new.bis, new.konto, new.fuer_gruppe, new.am, new.bereiche)
       is distinct from (old.id, old.akte_id, old.aktenzeichen, old.gruppe, old.art, old.zweck, old.begruendung, old.bis, old.konto, old.fuer_gruppe, old.am, old.bereiche) then
        raise exception 'Eine Anfrage wird entschieden, nicht geändert: %', old.id;
    end if;
    if new.zustand in ('ERTEILT', 'ABGELEHNT') and exists (
        select 1 from access.staff a join access.staff b on a.person_id = b.person_id where a.id = new.konto and b.id = new.entschieden_konto) then
        raise exception 'Niemand entscheidet über die eigene Anfrage: %', old.id;
    end if;
    return new;
end $$;
