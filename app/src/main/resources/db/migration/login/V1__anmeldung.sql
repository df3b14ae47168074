-- Logins of staff: sessions, second factors, passkeys, invitations, links to an identity provider.

-- Rows of one account: visible to its holder; administrators see and end them, they read no secret.
create function login.protect_account(t regclass) returns void language plpgsql as $$
declare rule text := 'case when account_id = (select ground.actor()) then true else (select ground.hat_rolle(''ADMINISTRATION'')) end';
begin
    perform ground.enable_rls(t);
    execute format('create policy web on %s to tragwerk_web using (%s) with check (%s)', t, rule, rule);
    execute format('grant select, insert, update, delete on %s to tragwerk_jobs, tragwerk_batch', t);
end $$;

-- One row for each login. The cookie's session carries the id; what ended here is refused at the next request.
create table login.session (
    id         uuid primary key,
    account_id uuid not null references access.staff,
    method     text not null check (method in ('PASSWORD', 'PASSKEY', 'OIDC')),
    stage      text not null check (stage in ('SECOND_FACTOR', 'NEW_PASSWORD', 'OPEN')),
    device     text not null,
    started    timestamptz not null,
    last_seen  timestamptz not null,
    confirmed  timestamptz,
    locked     boolean not null default false,
    ended      timestamptz,
    end_reason text check (end_reason in ('LOGOUT', 'REMOTE', 'IDLE', 'LIFETIME', 'ACCOUNT'))
);
create index session_account on login.session (account_id, started);
select login.protect_account('login.session');
grant select on login.session to tragwerk_web;
grant update (ended, end_reason) on login.session to tragwerk_web;

-- Shared secrets for one-time codes (RFC 6238), sealed with the account's key. The last accepted step is never accepted again.
create table login.totp (
    account_id uuid primary key references access.staff,
    secret     bytea not null,
    made       timestamptz not null,
    confirmed  timestamptz,
    last_step  bigint not null default 0
);
select login.protect_account('login.totp');
grant select (account_id, made, confirmed), delete on login.totp to tragwerk_web;

-- Recovery codes: 120 random bits each, kept as SHA-256, good once.
create table login.recovery (
    account_id uuid not null references access.staff,
    code_hash  bytea not null,
    made       timestamptz not null,
    used       timestamptz,
    primary key (account_id, code_hash)
);
select login.protect_account('login.recovery');
grant select (account_id, made, used), delete on login.recovery to tragwerk_web;

-- Passkeys (WebAuthn): public keys only.
create table login.passkey (
    id            uuid primary key,
    account_id    uuid not null references access.staff,
    credential_id bytea not null unique,
    attested      bytea not null,
    sign_count    bigint not null,
    backup_able   boolean not null,
    backed_up     boolean not null,
    rp_id         text not null,
    name          text not null,
    made          timestamptz not null,
    last_used     timestamptz
);
create index passkey_account on login.passkey (account_id);
select login.protect_account('login.passkey');
grant select, delete on login.passkey to tragwerk_web;
grant update (name) on login.passkey to tragwerk_web;

-- Links for a first login: SHA-256 of the token, good once.
create table login.invitation (
    token_hash bytea primary key,
    account_id uuid not null references access.staff,
    made       timestamptz not null,
    expires    timestamptz not null,
    made_by    uuid,
    used       timestamptz
);
create index invitation_account on login.invitation (account_id);
select ground.protect_job('login.invitation');

-- Subjects of the authority's own identity provider (Active Directory, Keycloak).
create table login.provider_link (
    issuer     text not null,
    subject    text not null,
    account_id uuid not null references access.staff,
    made       timestamptz not null,
    primary key (issuer, subject)
);
create index provider_link_account on login.provider_link (account_id);
select login.protect_account('login.provider_link');
grant select, delete on login.provider_link to tragwerk_web;

-- What this Mandant asks of passwords and sessions; one row.
create table login.policy (
    one             boolean primary key default true check (one),
    min_length      int not null default 12 check (min_length between 12 and 64),
    max_age_days    int check (max_age_days between 1 and 3650),
    kinds           int not null default 0 check (kinds between 0 and 4),
    lock_minutes    int not null default 15 check (lock_minutes between 1 and 60),
    idle_minutes    int not null default 240 check (idle_minutes between 15 and 720),
    lifetime_hours  int not null default 12 check (lifetime_hours between 1 and 24),
    fresh_minutes   int not null default 5 check (fresh_minutes between 0 and 60)
);
insert into login.policy default values;
select ground.protect_open('login.policy');
revoke insert, update, delete on login.policy from tragwerk_web;

-- The log of logins, without any case data, for administrators (S2-19).
create policy anmeldungen on audit.entry for select to tragwerk_web
    using (case when starts_with(action, 'login.') then (select ground.hat_rolle('ADMINISTRATION')) else false end);
