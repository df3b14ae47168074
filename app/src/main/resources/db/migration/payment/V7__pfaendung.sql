-- Attachments and assignments that arrive. Claims under SGB XII cannot be transferred, pledged or seized (§ 17 Abs. 1 Satz 2
-- SGB XII): they are recorded and answered, and change no payment.
create table payment.pfaendung (
    id          uuid primary key,
    akte_id     uuid not null,
    kreis       int not null,
    art         text not null check (art in ('PFAENDUNG', 'ABTRETUNG', 'VERPFAENDUNG')),
    glaeubiger  bytea not null,
    zeichen     bytea not null,
    eingang     date not null,
    antwort_am  date not null check (antwort_am >= eingang),
    von_konto   uuid not null,
    am          timestamptz not null
);
create index pfaendung_akte on payment.pfaendung (akte_id, id);
select ground.protect_akte('payment.pfaendung');
revoke update, delete on payment.pfaendung from tragwerk_web, tragwerk_jobs, tragwerk_batch;
create trigger unveraenderlich before update or delete on payment.pfaendung for each row execute function payment.unveraenderlich();
