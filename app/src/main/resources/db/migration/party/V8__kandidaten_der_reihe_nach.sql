-- The order of the hits held only as long as the planner looked them up one by one: with a hash join any 80 came instead of the likeliest, and
-- the person herself could be missing. The limit now says by what; "offset 0" keeps the look-ups one by one, so that they end after 80.
create or replace function party.kandidaten(keys text[]) returns table (person_id uuid, klasse text, kreis int) language sql stable security definer
    set search_path = party, pg_temp as $$
    with treffer as materialized (
        select s.person_id, count(*) as anzahl, bool_or(s.k like 'D%') as tag, bool_or(s.k like 'Z%' or s.k like 'N%') as namen
        from party.schluessel s where s.k = any (keys) group by s.person_id
    ), eigene as (
        select t.person_id from (select * from treffer order by anzahl desc, person_id) t
        cross join lateral (select 1 from party.person p where p.id = t.person_id
            and p.kreise && coalesce(nullif(current_setting('app.kreise', true), '')::int[], '{}') offset 0) p
        order by t.anzahl desc, t.person_id
        limit 80
    ), fremde as (
        select case when g.tag and g.namen then 'SICHER' when g.namen or g.anzahl >= 4 then 'WAHRSCHEINLICH' else 'MOEGLICH' end as klasse,
               p.kreise[1] as kreis
        from treffer g join party.person p on p.id = g.person_id
        where (g.anzahl >= 3 or g.namen) and not p.kreise && coalesce(nullif(current_setting('app.kreise', true), '')::int[], '{}')
        order by g.anzahl desc limit 20
    )
    select e.person_id, null, null from eigene e
    union all
    select null, case when bool_or(f.klasse = 'SICHER') then 'SICHER' when bool_or(f.klasse = 'WAHRSCHEINLICH') then 'WAHRSCHEINLICH' else 'MOEGLICH' end, f.kreis
    from fremde f group by f.kreis
$$;
