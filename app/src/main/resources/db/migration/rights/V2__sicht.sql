-- What an account may see is worked out once and kept until something changes it: each transaction asks for it.
--
-- A row of rights.sicht holds as long as its number is the one in rights.sicht_stand. Whatever a right follows from
-- counts the number up when its transaction commits; then every account is worked out anew. Rights that end by
-- themselves end the row, and no row lives longer than five minutes.
create table rights.sicht_stand (
    id int primary key check (id = 1),
    n  bigint not null
) with (fillfactor = 50);
insert into rights.sicht_stand(id, n) values (1, 1);
select ground.enable_rls('rights.sicht_stand');
create policy owner_zaehlt on rights.sicht_stand for update to tragwerk_owner using (true) with check (true);

-- Lists as the text in which policies read them.
create table rights.sicht (
    account_id      uuid primary key,
    stand           bigint not null,
    bis             timestamptz not null,
    rollen          text not null,
    konten          text not null,
    leitgruppen     text not null,
    kreise          text not null,
    schreibkreise   text not null,
    akten           text not null,
    schreibakten    text not null,
    personen        text not null,
    schreibpersonen text not null
) with (fillfactor = 70);
select ground.enable_rls('rights.sicht');
create policy owner on rights.sicht to tragwerk_owner using (true) with check (true);

-- Deferred, so that the number is held for the moment of the commit only; once for each transaction.
create function rights.sicht_veraltet() returns trigger language plpgsql security definer
    set search_path = rights, pg_temp as $$
begin
    update rights.sicht_stand set n = n + 1 where id = 1 and xmin <> pg_current_xact_id()::xid;
    return null;
end $$;
-- A file matters beyond its circle only when it is closed or somebody has a right on this one file.
create function rights.sicht_veraltet_akte() returns trigger language plpgsql security definer
    set search_path = rights, pg_temp as $$
declare akte uuid := case when tg_op = 'DELETE' then old.akte_id else new.akte_id end;
begin
    if (tg_op <> 'DELETE' and new.kreis < 0) or (tg_op <> 'INSERT' and old.kreis < 0)
       or exists (select 1 from access.freigabe f where f.akte_id = akte)
       or exists (select 1 from rights.notfall n where n.akte_id = akte and n.ende > now()) then
        update rights.sicht_stand set n = n + 1 where id = 1 and xmin <> pg_current_xact_id()::xid;
    end if;
    return null;
end $$;
create index notfall_akte on rights.notfall (akte_id, ende);

create constraint trigger sicht_veraltet after insert or update or delete on access.staff
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
create constraint trigger sicht_veraltet after insert or update or delete on access.mitglied
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
create constraint trigger sicht_veraltet after insert or update or delete on access.arbeitsgruppe
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
create constraint trigger sicht_veraltet after insert or update or delete on access.freigabe
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
create constraint trigger sicht_veraltet after insert or update or delete on rights.notfall
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
create constraint trigger sicht_veraltet after update on party.person
    deferrable initially deferred for each row when (old.geht_in is distinct from new.geht_in) execute function rights.sicht_veraltet();
create constraint trigger sicht_veraltet after insert or delete on akte.akte
    deferrable initially deferred for each row execute function rights.sicht_veraltet_akte();
create constraint trigger sicht_veraltet_geaendert after update on akte.akte
    deferrable initially deferred for each row
    when ((old.kreis, old.zustaendig, old.lesemodus, old.archiviert) is distinct from (new.kreis, new.zustaendig, new.lesemodus, new.archiviert))
    execute function rights.sicht_veraltet_akte();
create constraint trigger sicht_veraltet after insert or update or delete on akte.beteiligt
    deferrable initially deferred for each row execute function rights.sicht_veraltet_akte();

-- Works out what an account may see now. The number is read before the facts: newer facts under an older number are
-- worked out once more, older facts under a newer number cannot be.
create function rights.sicht_neu(wer uuid) returns rights.sicht language plpgsql security definer
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
begin
    select s.n into r.stand from rights.sicht_stand s where s.id = 1;
    r.account_id := wer;
    r.bis := least(now() + interval '5 minutes', (current_date + 1)::timestamptz);
    select s.id, s.rollen into account, rollen_ from access.staff s
        where s.id = wer and s.aktiv and current_date between s.von and s.bis;
    rollen_ := coalesce(rollen_, '{}');
    -- Roles without casework have no circle, whatever workgroup they were put into.
    if account is not null and rollen_ && '{SACHBEARBEITUNG,LEITUNG,ZAHLUNG}' then
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
            select n.akte_id, false, n.ende from rights.notfall n where n.konto = account and n.ende > now()) x;
        r.bis := least(r.bis, ende_);
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
    -- One transaction keeps it; who comes meanwhile goes on with what she worked out herself, without waiting.
    if account is not null and current_setting('transaction_isolation') = 'read committed'
       and current_setting('transaction_read_only') = 'off'
       and pg_try_advisory_xact_lock(hashtextextended('rights.sicht', 0) # hashtextextended(wer::text, 1)) then
        insert into rights.sicht values (r.*)
            on conflict (account_id) do update set stand = excluded.stand, bis = excluded.bis, rollen = excluded.rollen, konten = excluded.konten,
                leitgruppen = excluded.leitgruppen, kreise = excluded.kreise, schreibkreise = excluded.schreibkreise, akten = excluded.akten,
                schreibakten = excluded.schreibakten, personen = excluded.personen, schreibpersonen = excluded.schreibpersonen;
    end if;
    return r;
end $$;
revoke all on function rights.sicht_neu(uuid), rights.sicht_veraltet(), rights.sicht_veraltet_akte() from public;

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
            set_config('app.schreibpersonen', coalesce(s.schreibpersonen, '{}'), true);
end $$;
