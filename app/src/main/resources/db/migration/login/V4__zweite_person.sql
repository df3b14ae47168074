-- Whoever opens somebody's account anew becomes that person: she reads, proposes, releases and pays under her name. So the
-- administration alone does it only for an account that nobody has used and that has no role; else another human being confirms.

-- Whether anybody ever had this account in her hands.
create function login.used(wer uuid) returns boolean language sql stable as $$
    select exists (select 1 from access.secret where account_id = wer and password_hash <> '')
        or exists (select 1 from login.session where account_id = wer)
        or exists (select 1 from login.totp where account_id = wer and confirmed is not null)
        or exists (select 1 from login.passkey where account_id = wer)
        or exists (select 1 from login.provider_link where account_id = wer)
$$;
-- Whether there is something to take over: it was used, or has a role.
create function login.worth(wer uuid) returns boolean language sql stable as $$
    select login.used(wer) or exists (select 1 from access.staff where id = wer and rollen <> '{}')
$$;
-- Only before anybody else ever logged in there is nobody to ask: the very first steps of an authority. Whether those others are
-- still active does not matter, or who administers would switch them off first.
create function login.needs_two(wer uuid, asker uuid) returns boolean language sql stable as $$
    select login.worth(wer) and exists (select 1 from access.staff s
        where s.person_id <> (select a.person_id from access.staff a where a.id = asker) and login.used(s.id))
$$;

-- One wish to open an account anew. It counts for seven days; the owner may refuse it like anybody who could confirm it.
create table login.reopening (
    id           uuid primary key,
    account_id   uuid not null references access.staff,
    kind         text not null check (kind in ('INVITATION', 'FACTORS')),
    -- Null for a command of the operator at the machine.
    asked_by     uuid references access.staff,
    asked        timestamptz not null,
    -- Done at once, because there was nobody to ask or the operator did it.
    alone        boolean not null default false,
    confirmed_by uuid references access.staff,
    confirmed    timestamptz,
    ended_by     uuid references access.staff,
    ended        timestamptz,
    -- When its owner said that she has seen it as it is now, and when the data-protection officer did.
    told         timestamptz,
    noted        timestamptz,
    check (asked_by is not null or alone),
    check ((confirmed_by is null) = (confirmed is null)),
    check ((ended_by is null) = (ended is null)),
    check (num_nonnulls(confirmed, ended) <= 1 and (not alone or confirmed is null and ended is null))
);
create unique index reopening_one on login.reopening (account_id, kind) where confirmed is null and ended is null and not alone;
create index reopening_account on login.reopening (account_id, id);
create index reopening_untold on login.reopening (account_id) where told is null;
select ground.protect_job('login.reopening');

create function login.two_people() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.confirmed is not null or new.ended is not null then
            raise exception 'Niemand entscheidet, was noch nicht beantragt ist: %', new.id;
        end if;
        if new.alone and new.asked_by is not null and login.needs_two(new.account_id, new.asked_by) then
            raise exception 'Eine zweite Person bestätigt: %', new.id;
        end if;
        return new;
    end if;
    if (new.id, new.account_id, new.kind, new.asked_by, new.asked, new.alone)
       is distinct from (old.id, old.account_id, old.kind, old.asked_by, old.asked, old.alone)
       or (old.confirmed is not null or old.ended is not null)
          and (new.confirmed, new.confirmed_by, new.ended, new.ended_by) is distinct from (old.confirmed, old.confirmed_by, old.ended, old.ended_by) then
        raise exception 'Entschieden ist entschieden: %', old.id;
    end if;
    if new.confirmed is not null and old.confirmed is null and exists (
        select 1 from access.staff s where s.id = new.confirmed_by
            and s.person_id in (select p.person_id from access.staff p where p.id in (old.asked_by, old.account_id))) then
        raise exception 'Eine zweite Person bestätigt: %', old.id;
    end if;
    return new;
end $$;
create trigger two_people before insert or update on login.reopening for each row execute function login.two_people();

-- A link for an account worth taking over is made from a confirmed wish, once.
alter table login.invitation add column reopening uuid unique references login.reopening;
create function login.invitation_confirmed() returns trigger language plpgsql as $$
begin
    if new.made_by is not null and login.needs_two(new.account_id, new.made_by) and not exists (
        select 1 from login.reopening r where r.id = new.reopening and r.account_id = new.account_id and r.kind = 'INVITATION'
            and r.confirmed_by = new.made_by) then
        raise exception 'Eine Einladung ohne zweite Person: %', new.account_id;
    end if;
    return new;
end $$;
create trigger confirmed before insert on login.invitation for each row execute function login.invitation_confirmed();
