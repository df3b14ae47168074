-- A helper who may send does so into the citizen's mailbox: she enters the application and sees nothing else of it.
create policy helfer_sendet on mailbox.antrag for insert to tragwerk_web
    with check (id = any ((select draft.hilft(3))::uuid[])
        and konto_id = (select e.konto_id from draft.entwurf e where e.id = antrag.id));
-- The key for answers; its private half stays sealed for the citizen.
create policy helfer_liest on mailbox.schluessel for select to tragwerk_web
    using (konto_id in (select e.konto_id from draft.entwurf e where e.id = any ((select draft.hilft(3))::uuid[])));
create policy helfer_legt_an on mailbox.schluessel for insert to tragwerk_web
    with check (konto_id in (select e.konto_id from draft.entwurf e where e.id = any ((select draft.hilft(3))::uuid[])));
