-- Messages of the bank, and answers of those who pay without one, that could not be read: nothing of them counts, so
-- somebody has to know. The file lies in the folder `unlesbar`; content is not kept here.
create table payment.unlesbar (
    id           uuid primary key,
    datei        text not null check (length(datei) between 1 and 200),
    grund        text not null check (length(grund) between 1 and 300),
    sha256       bytea not null check (length(sha256) = 32),
    am           timestamptz not null,
    erledigt_von uuid,
    erledigt_am  timestamptz,
    check ((erledigt_von is null) = (erledigt_am is null))
);
create unique index unlesbar_einmal on payment.unlesbar (sha256) where erledigt_am is null;
select ground.protect_open('payment.unlesbar');
revoke delete on payment.unlesbar from tragwerk_web, tragwerk_jobs, tragwerk_batch;
